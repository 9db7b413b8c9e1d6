import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listHref, readTableView } from "./table-view";

const options = { sortable: ["when", "code"], defaultSort: "-when" };

describe("reading a list's view from its URL", () => {
  test("takes sort, page, size and columns as said", () => {
    const view = readTableView({ sort: "-code", page: "3", size: "100", cols: "code,when" }, options);
    expect(view).toEqual({
      sort: { column: "code", direction: "desc" },
      page: 3,
      pageSize: 100,
      columns: ["code", "when"],
    });
  });

  test("reads columns sent by ticked boxes, each once", () => {
    expect(readTableView({ cols: ["code", "when", "code"] }, options).columns).toEqual(["code", "when"]);
  });

  test.each([["password"], ["-"], [""], ["--when"], ["__proto__"]])("falls back to the default for sort=%s", (sort) => {
    expect(readTableView({ sort }, options).sort).toEqual({ column: "when", direction: "desc" });
  });

  test.each([["0"], ["-1"], ["1.5"], ["1e9"], ["x"], ["99999999999"]])("opens the first page for page=%s", (page) => {
    expect(readTableView({ page }, options).page).toBe(1);
  });

  test("never leaves its bounds, whatever the URL says", () => {
    const anything = fc.option(fc.oneof(fc.string(), fc.array(fc.string())), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ sort: anything, page: anything, size: anything, cols: anything }), (params) => {
        const view = readTableView(params, options);
        expect(Number.isSafeInteger(view.page) && view.page >= 1).toBe(true);
        expect([25, 50, 100]).toContain(view.pageSize);
        expect(options.sortable).toContain(view.sort?.column);
      }),
    );
  });
});

describe("linking to another view of the list", () => {
  test("keeps what is not changed and drops what is emptied", () => {
    const params = { status: ["a", "b"], q: "", page: "4", sort: "code" };
    expect(listHref("/list", params, { page: undefined, sort: "-code" })).toBe("/list?status=a&status=b&sort=-code");
  });

  test("is the bare path when nothing is left to say", () => {
    expect(listHref("/list", { page: "2" }, { page: undefined })).toBe("/list");
  });

  test("comes back as it went, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (typed) => {
        const url = new URL(listHref("/list", { q: typed }, {}), "http://localhost");
        expect(url.searchParams.get("q")).toBe(typed);
      }),
    );
  });
});
