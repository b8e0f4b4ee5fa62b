/** Names of the formats, in the order of the help. */
export const EXPORT_FORMATS = ['jsonld', 'annotation', 'csv', 'plover', 'csl', 'ical', 'brat', 'record'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
