export type Outcome =
  | { is: "received"; sha256: string; sameFileAs: string[] }
  | { is: "refused"; message: string }
  | { is: "cut" }
  | { is: "stopped" };

export type Sending = { outcome: Promise<Outcome>; stop: () => void };

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
  if (typeof answer !== "object" || answer === null) return { is: "cut" };
  if ("sha256" in answer && typeof answer.sha256 === "string") {
    const codes = "sameFileAs" in answer && Array.isArray(answer.sameFileAs) ? answer.sameFileAs : [];
    return { is: "received", sha256: answer.sha256, sameFileAs: codes.filter((code) => typeof code === "string") };
  }
  return "message" in answer && typeof answer.message === "string"
    ? { is: "refused", message: answer.message }
    : { is: "cut" };
}

/** Whatever stands between may answer with something else than JSON: then nothing is known of the file. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
