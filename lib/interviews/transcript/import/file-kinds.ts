/** What can be imported. */
export const fileKinds = ["docx", "txt", "srt", "vtt"] as const;
export type FileKind = (typeof fileKinds)[number];
