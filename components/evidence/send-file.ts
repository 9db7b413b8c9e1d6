import { z } from "zod";

export type Outcome =
  | { is: "received"; sha256: string; sameFileAs: string[] }
  | { is: "refused"; message: string }
  | { is: "cut" }
  | { is: "stopped" };

export type Sending = { outcome: Promise<Outcome>; stop: () => void };

const received = z.object({ sha256: z.string(), sameFileAs: z.array(z.string()) });
const refused = z.object({ message: z.string() });

/** Sends a file as the body of one request. XMLHttpRequest, for `fetch` does not tell how much has been sent. */
export function sendFile(url: string, file: File, onProgress: (percent: number) => void): Sending {
  const request = new XMLHttpRequest();
  const outcome = new Promise<Outcome>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(Math.floor((loaded / total) * 100));
    });
    request.addEventListener("load", () => resolve(outcomeOf(request.responseText)));
    request.addEventListener("error", () => resolve({ is: "cut" }));
    request.addEventListener("timeout", () => resolve({ is: "cut" }));
    request.addEventListener("abort", () => resolve({ is: "stopped" }));
  });

  request.open("PUT", url);
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
  request.send(file);
  return { outcome, stop: () => request.abort() };
}

function outcomeOf(text: string): Outcome {
  const answer = jsonIn(text);
  const good = received.safeParse(answer);
  if (good.success) return { is: "received", ...good.data };
  const bad = refused.safeParse(answer);
  return bad.success ? { is: "refused", message: bad.data.message } : { is: "cut" };
}

/** Whatever stands between may answer with something else than JSON: then nothing is known of the file. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
