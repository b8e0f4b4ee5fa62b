/** The forms of one field of a line of data/, parted by a separator. */
export function forms(text, separator = '|') {
  return text
    .split(separator)
    .map((form) => form.trim())
    .filter(Boolean);
}
