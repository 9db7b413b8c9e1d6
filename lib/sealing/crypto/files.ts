import { CryptoFailure, orFail } from "./failure";
import { sodium } from "./sodium";
import { type RecordPlace, recordPlace } from "./statements";

/** Files are sealed in a stream of chunks: each authenticated, none can be dropped, doubled, reordered or cut off. */
export const chunkBytes = 64 * 1024;
const overhead = 17;
const headerBytes = 24;

export const makeFileKey = (): Uint8Array => sodium.crypto_secretstream_xchacha20poly1305_keygen();

/** Bytes in any portions → a header of 24 bytes and chunks of 64 KiB + 17; the last one says that it is the last. */
export async function* sealFile(
  source: AsyncIterable<Uint8Array>,
  place: RecordPlace,
  fileKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(fileKey);
  yield header;
  const bound = recordPlace(place);
  for await (const { chunk, isLast } of inChunks(source, chunkBytes)) {
    const tag = isLast
      ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
      : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    yield sodium.crypto_secretstream_xchacha20poly1305_push(state, chunk, bound, tag);
  }
}

/** The bytes again; throws `does-not-open` at the first chunk that is not what it should be, and at a missing end. */
export async function* openFile(
  sealed: AsyncIterable<Uint8Array>,
  place: RecordPlace,
  fileKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(sealed);
  const header = await reader.take(headerBytes);
  if (header.length !== headerBytes) throw new CryptoFailure("does-not-open");

  const state = orFail("does-not-open", () => sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, fileKey));
  const bound = recordPlace(place);
  for (let isLast = false; !isLast; ) {
    const chunk = await reader.take(chunkBytes + overhead);
    const opened = orFail(
      "does-not-open",
      () => chunk.length >= overhead && sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunk, bound),
    );
    if (!opened) throw new CryptoFailure("does-not-open");
    isLast = opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    yield opened.message;
  }
  if ((await reader.take(1)).length > 0) throw new CryptoFailure("does-not-open");
}

async function* inChunks(source: AsyncIterable<Uint8Array>, size: number) {
  const reader = new ByteReader(source);
  let chunk = await reader.take(size);
  for (;;) {
    const next = await reader.take(size);
    yield { chunk, isLast: next.length === 0 };
    if (next.length === 0) return;
    chunk = next;
  }
}

/** Takes exact numbers of bytes from portions of any size; fewer only at the end. */
class ByteReader {
  readonly #portions: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#portions = source[Symbol.asyncIterator]();
  }

  async take(count: number): Promise<Uint8Array> {
    const taken = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      if (this.#rest.length === 0) {
        const { done, value } = await this.#portions.next();
        if (done) break;
        this.#rest = value;
        continue;
      }
      const part = this.#rest.subarray(0, count - filled);
      taken.set(part, filled);
      filled += part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return taken.subarray(0, filled);
  }
}
