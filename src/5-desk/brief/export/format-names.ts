/** Formats of a brief, in the order in which they are offered. */
export const BRIEF_FORMATS = ['docx', 'pdf', 'html', 'md', 'csl'] as const;
export type BriefFormat = (typeof BRIEF_FORMATS)[number];
