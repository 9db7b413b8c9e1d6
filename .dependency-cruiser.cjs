// Who may import whom: app → components → lib/<domain> → command, form-action → access, audit → kernel.
const kernel = "^lib/(db|env|errors|time|ids|log|storage|jobs|i18n|form-state\\.ts|form-data\\.ts|fields\\.ts)";
const ground = `${kernel}|^lib/(access|audit|command\\.ts|form-action\\.ts|form-data\\.ts)|^generated/|^messages/|^scripts/.*\\.mjs$`;
const browserSide = "\\.(test|spec)\\.tsx?$";

/** Low to high. A domain reaches those of its own rank or below. */
const ranks = [
  ["investigations"],
  ["people", "actors", "places"],
  ["interviews", "evidence", "sealing"],
  ["incidents"],
  ["citations"],
  ["verification", "findings"],
  ["accountability", "estimation", "correspondence"],
  ["search", "exchange", "worked-example"],
];
const rankRules = ranks.slice(0, -1).map((domains, index) => ({
  name: `rank-${domains.join("-")}`,
  comment: "A lower domain does not know a higher one.",
  severity: "error",
  from: { path: `^lib/(${domains.join("|")})/`, pathNot: browserSide },
  to: {
    path: `^lib/(${ranks
      .slice(index + 1)
      .flat()
      .join("|")})/`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { pathNot: "^(generated|node_modules)/" } },
    },
    {
      name: "only-app-imports-app",
      severity: "error",
      from: { pathNot: "^(app/|\\.next|e2e/)" },
      to: { path: "^app/", pathNot: "\\.css$" },
    },
    { name: "lib-knows-no-component", severity: "error", from: { path: "^lib/" }, to: { path: "^(components|app)/" } },
    {
      name: "screens-never-see-the-database",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^(lib/db/|generated/|node_modules/(@prisma|pg))" },
    },
    {
      name: "components-see-views-and-actions-only",
      comment: "types, schema, rules, vocabulary, actions: what a screen may know of a domain.",
      severity: "error",
      from: { path: "^components/", pathNot: browserSide },
      to: { path: "^lib/[^/]+/(queries|present|commands|policy)", pathNot: "^lib/(access|i18n)/" },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^components/ui/", pathNot: browserSide },
      to: { path: "^(lib|components)/", pathNot: "^components/ui/|^lib/form-state\\.ts$" },
    },
    {
      name: "pure-rules-import-no-io",
      severity: "error",
      from: { path: "^lib/.*/(rules|policy|vocabulary|types)\\.ts$" },
      to: { path: "^lib/(db|storage|jobs|env|log)/|node_modules/(pg|@prisma|next)/|^generated/" },
    },
    {
      name: "pure-engines-import-no-io",
      severity: "error",
      from: { path: "^lib/(accountability/(counting|sentences)|sealing/crypto)/", pathNot: browserSide },
      to: {
        path: "^lib/(db|storage|jobs|env|log|access|audit)/|^generated/|node_modules/(pg|@prisma|next)/",
        pathNot: "node_modules/next-intl",
      },
    },
    {
      name: "kernel-knows-no-domain",
      severity: "error",
      from: { path: kernel, pathNot: `${browserSide}|^lib/jobs/testing/` },
      to: { path: "^lib/", pathNot: ground },
    },
    {
      name: "only-access-knows-next-auth",
      severity: "error",
      from: { pathNot: "^(lib/access/|app/api/auth/|components/access/sign-in-(code-)?form|e2e/)" },
      to: { path: "node_modules/next-auth" },
    },
    {
      name: "the-product-does-not-need-its-tests",
      severity: "error",
      from: {
        path: "^(app|components|lib|prisma|scripts)/",
        pathNot: `${browserSide}|^lib/testing/|build-counting|generate-counting`,
      },
      to: { path: "^lib/testing/|\\.test\\.tsx?$" },
    },
    ...rankRules,
  ],
  options: {
    doNotFollow: { path: "node_modules|generated" },
    exclude: { path: "^(\\.next|data|e2e/support)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
