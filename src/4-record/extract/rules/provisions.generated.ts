// Made by scripts/compile-lists.js from data/rules/provisions.yaml: edit that.
export const packed =
  '{"lists":{"keep":["retain","have","hold","keep","reserve","enjoy"]},"rules":[{"match":"$keep (subj @=bearer) (obj right (acl|acl+to|nmod+of *=action))","gives":{"modality":"right"},"example":"Under the pact, Norland retains the right to inspect the harbour.","miss":"Norland retains the harbour."}]}';
