/** No room left where files are kept. Nothing of the file that met it remains. */
export class StorageFull extends Error {
  override name = "StorageFull";
}

/** More bytes than this installation takes. */
export class FileTooLarge extends Error {
  override name = "FileTooLarge";

  constructor(readonly maxBytes: number) {
    super(`more than ${maxBytes} bytes`);
  }
}

/** A file's bytes are not those that its address names: someone or something changed them outside of this program. */
export class FileAltered extends Error {
  override name = "FileAltered";

  constructor(readonly sha256: string) {
    super(`the file ${sha256} is not what it was`);
  }
}

/** Codes of a disk, a quota or a size limit that is reached. */
const fullCodes = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Names a full disk for what it is; any other error passes as it was. */
export function namedStorageError(error: unknown): unknown {
  if (error instanceof Error && "code" in error && fullCodes.has(String(error.code))) {
    return new StorageFull(`no room for the file (${String(error.code)})`, { cause: error });
  }
  return error;
}
