import { type NextRequest, NextResponse } from "next/server";

/**
 * Headers and the canonical address; it decides nothing about who may see what (a bypass of it gives nothing away).
 * Policy as in security.md "Headers": nonce and strict-dynamic, nothing by default, Trusted Types.
 */
export function proxy(request: NextRequest) {
  const canonical = new URL(process.env.ATTEST_URL ?? request.url);
  if (request.headers.get("host") !== canonical.host) return elsewhere(request, canonical);

  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);

  const inbound = new Headers(request.headers);
  for (const name of ["x-attest-address", "x-forwarded-host", "x-forwarded-proto"]) inbound.delete(name);
  inbound.set("x-attest-address", addressOf(request));
  inbound.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from here; one sent by a client must not get through.
  inbound.set("content-security-policy", policy);

  const response = guarded(NextResponse.next({ request: { headers: inbound } }), canonical);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function guarded(response: NextResponse, canonical: URL) {
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value);
  if (canonical.protocol === "https:")
    response.headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  return response;
}

const fixedHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "Cache-Control": "no-store",
};

/**
 * One address only, or the Origin check and the cookies would belong to several. A page that leads on, rather than a
 * `Location`: Next makes that relative to where it listens, and another host would be sent to itself for ever.
 */
function elsewhere(request: NextRequest, canonical: URL) {
  if (request.method !== "GET" && request.method !== "HEAD")
    return guarded(new NextResponse(null, { status: 421 }), canonical);
  // Part by part: resolved as a whole, a path such as //evil.example would name another host.
  const target = new URL(canonical);
  target.pathname = request.nextUrl.pathname;
  target.search = request.nextUrl.search;

  const href = target.href.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Attest</title><meta http-equiv="refresh" content="0; url=${href}"></head><body><p><a href="${href}">${href}</a></p></body></html>`;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'" };
  return guarded(new NextResponse(page, { status: 421, headers }), canonical);
}

/** The peer's address: the last hop that a named proxy wrote; without one only this machine connects. */
function addressOf(request: NextRequest): string {
  if (!process.env.ATTEST_TRUSTED_PROXY) return "local";
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
}

function contentSecurityPolicy(nonce: string): string {
  // The two hashes are the hidden inputs of Base UI's form controls (browser.md): exact styles, nothing else.
  const hiddenInputs =
    "'sha256-qEKUM5Nf3NMojcHSmLZ+c8ntxh6x/5XWh7iOAHlGAkI=' 'sha256-5F9GrKBhqyaNOeYUtJnXqF6zx18El+yIK5QJdjPDOus='";
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-hashes' ${hiddenInputs}`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(isDevelopment ? [] : ["require-trusted-types-for 'script'", "trusted-types nextjs nextjs#bundler default"]),
  ].join("; ");
}

export const config = {
  // Static files carry no personal data and are addressed by hash. An original's upload must not pass here: Next copies
  // the body of what does into memory and cuts it at 10 MB; its route checks the origin and sets these headers itself.
  matcher: ["/((?!_next/static|favicon.ico|icon.svg|api/v1/investigations/[^/]+/evidence/[^/]+/original$).*)"],
};
