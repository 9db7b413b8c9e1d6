import createNextIntlPlugin from "next-intl/plugin";

/** The page's own policy is set per request in proxy.ts; a worker has one of its own, and none without a header. */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types; whoever starts the product does not wait for it.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "exiftool-vendored", "file-type", "pg", "pg-boss", "sharp"],
  // Two million characters of any script, at three bytes each, with what a form puts around them: no pasted text is cut.
  experimental: { serverActions: { bodySizeLimit: "8mb" } },
  // Another folder lets a test build stand beside a running product.
  distDir: process.env.ATTEST_BUILD ?? ".next",
  headers: async () => [
    {
      source: "/_next/static/chunks/turbopack-worker-:hash.js",
      headers: [{ key: "Content-Security-Policy", value: workerPolicy }],
    },
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
