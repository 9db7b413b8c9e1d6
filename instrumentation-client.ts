/**
 * Runs in the browser before anything of the application does, on every document: also on those that Next answers without
 * our layout, such as "not found". (A script in the layout's head would be missing there.)
 */

type Policies = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown };

const { trustedTypes } = globalThis as { trustedTypes?: Policies };

// Same-origin scripts of our own build only; no text ever becomes script or HTML (Trusted Types, docs/security.md).
trustedTypes?.createPolicy("default", {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url, location.href);
    if (origin === location.origin && pathname.startsWith("/_next/static/")) return url;
    throw new TypeError("script refused");
  },
});

// zod asks at its first use whether text may become script, to compile schemas; here it never may.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
