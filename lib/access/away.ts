/**
 * Written by the browser at the moment someone leaves in a hurry, line or no line: from then on its pages are those of the
 * signed-out, until the session was really ended. It only ever takes away: without it a session is what it was.
 */
export const awayCookie = "__Host-attest.away";
