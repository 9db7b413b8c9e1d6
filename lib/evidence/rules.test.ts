import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detailFieldsOf, filledDetails } from "./details";
import { endingFor, fitsKind, fitsName } from "./media-types";
import { discrepanciesOf, foundInFile, needsOriginal, problemWithFile } from "./rules";
import { recordEvidenceInput } from "./schema";
import { evidenceKinds } from "./types";

describe("whether a file can be an item's original", () => {
  const photograph = { kind: "photograph", fileName: "wall.jpg", bytes: 10, mediaType: "image/jpeg" } as const;

  test.each([
    ["a photograph that is one", photograph, null],
    ["an empty file", { ...photograph, bytes: 0, mediaType: null }, "evidence.upload.empty"],
    ["content nobody knows", { ...photograph, mediaType: null }, "evidence.upload.unknownContent"],
    [
      "a PDF that says it is a JPEG",
      { ...photograph, mediaType: "application/pdf" },
      "evidence.upload.notWhatItsNameSays",
    ],
    [
      "a PDF as a photograph",
      { ...photograph, fileName: "a.pdf", mediaType: "application/pdf" },
      "evidence.upload.notOfThisKind",
    ],
    [
      "an SVG as a photograph",
      { ...photograph, fileName: "a.svg", mediaType: "image/svg+xml" },
      "evidence.upload.notOfThisKind",
    ],
    [
      "a page as a video",
      { ...photograph, kind: "video", fileName: "", mediaType: "text/html" },
      "evidence.upload.notOfThisKind",
    ],
    [
      "a page as a web capture",
      { ...photograph, kind: "web_capture", fileName: "p.html", mediaType: "text/html" },
      null,
    ],
    ["an upper-case ending", { ...photograph, fileName: "WALL.JPG" }, null],
    ["an ending that is a word of the language", { ...photograph, fileName: "wall.valueOf" }, null],
    ["a name that claims nothing", { ...photograph, fileName: "IMG 0001" }, null],
  ] as const)("%s", (_what, file, problem) => {
    expect(problemWithFile(file)).toBe(problem);
  });

  test("programs are evidence of no kind", () => {
    for (const kind of evidenceKinds) {
      for (const type of ["application/x-elf", "application/x-msdownload", "application/java-vm", "application/wasm"]) {
        expect(fitsKind(type, kind)).toBe(false);
      }
    }
  });

  test("the made-up name of a download always agrees with its content", () => {
    const types = [
      "image/jpeg",
      "image/tiff",
      "video/mp4",
      "audio/mpeg",
      "application/pdf",
      "text/html",
      "text/plain",
      "image/svg+xml",
    ];
    for (const type of types) expect(fitsName(type, `EV-0001.${endingFor(type)}`)).toBe(true);
    fc.assert(
      fc.property(fc.string(), (type) => {
        expect(endingFor(type)).toMatch(/^[a-z0-9]{2,5}$/);
      }),
    );
  });
});

describe("what the file says against what is claimed", () => {
  const may = { earliest: "2024-05-12", latest: "2024-05-14" };
  const village = { lat: 14.35, lon: -3.61, radiusM: 1_000 };
  const nothing = { madeOn: null, point: null };

  test.each([
    ["the same day", "2024-05-12", []],
    ["a day before, as by a time zone", "2024-05-11", []],
    ["two days before", "2024-05-10", [{ about: "date", claimed: may, found: "2024-05-10" }]],
    ["months later", "2024-09-01", [{ about: "date", claimed: may, found: "2024-09-01" }]],
  ])("%s", (_when, madeOn, found) => {
    expect(discrepanciesOf({ when: may, point: null }, { ...nothing, madeOn })).toEqual(found);
  });

  test("an open end is no bound", () => {
    expect(
      discrepanciesOf(
        { when: { earliest: null, latest: "2024-05-14" }, point: null },
        { ...nothing, madeOn: "1999-01-01" },
      ),
    ).toEqual([]);
  });

  test("a position outside of the claimed place's precision is said, one inside is not", () => {
    const at = (lat: number) => ({ lat, lon: -3.61, radiusM: 100 });
    const claimed = { when: null, point: village };
    expect(discrepanciesOf(claimed, { madeOn: null, point: at(14.355) })).toEqual([]);
    expect(discrepanciesOf(claimed, { madeOn: null, point: at(14.5) })).toEqual([{ about: "place", found: at(14.5) }]);
  });

  test("that a file says nothing is said", () => {
    expect(discrepanciesOf({ when: may, point: village }, nothing)).toEqual([{ about: "nothing_found" }]);
  });

  test("reads dates of making and positions as exiftool gives them, and nothing from noise", () => {
    const metadata = {
      "ExifIFD:DateTimeOriginal": "2024:05:13 17:02:11",
      "Composite:GPSLatitude": 14.35,
      "Composite:GPSLongitude": -3.61,
    };
    expect(foundInFile(metadata)).toEqual({ madeOn: "2024-05-13", point: { lat: 14.35, lon: -3.61, radiusM: 100 } });
    expect(
      foundInFile({ "ExifIFD:DateTimeOriginal": "0000:00:00 00:00:00", "System:FileModifyDate": "2024:05:13" }),
    ).toEqual(nothing);
    expect(foundInFile({ "Composite:GPSLatitude": 0, "Composite:GPSLongitude": 0 })).toEqual(nothing);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("ExifIFD:DateTimeOriginal", "Composite:GPSLatitude", "Composite:GPSLongitude"),
          fc.jsonValue(),
        ),
        (data) => {
          const { madeOn, point } = foundInFile(data);
          expect(madeOn === null || /^\d{4}-\d\d-\d\d$/.test(madeOn)).toBe(true);
          expect(point === null || (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)).toBe(true);
        },
      ),
    );
  });
});

describe("the fields of a kind", () => {
  const investigationId = "11111111-1111-4111-8111-111111111111";
  const satellite = { investigationId, kind: "satellite_image", title: "After" } as const;

  test("only a report can do without a file", () => {
    expect(evidenceKinds.filter((kind) => !needsOriginal(kind))).toEqual(["external_report"]);
  });

  test("numbers take a decimal comma, moments are UTC, and both come back as they are kept", () => {
    const parsed = recordEvidenceInput.parse({
      ...satellite,
      details: { provider: "P", acquiredAt: "2024-06-02T10:31", gsdMetres: "0,5", cloudCoverPercent: "12" },
    });
    expect(parsed.details).toMatchObject({
      acquiredAt: "2024-06-02T10:31:00.000Z",
      gsdMetres: 0.5,
      cloudCoverPercent: 12,
    });
    expect(Object.keys(filledDetails("satellite_image", parsed.details))).toEqual([
      "provider",
      "acquiredAt",
      "gsdMetres",
      "cloudCoverPercent",
      "role",
    ]);
  });

  test.each([
    [{}, ["details.provider", "details.acquiredAt"]],
    [{ provider: "P", acquiredAt: "2024-13-40T10:31" }, ["details.acquiredAt"]],
    [{ provider: "P", acquiredAt: "2024-06-02T10:31", gsdMetres: "fine" }, ["details.gsdMetres"]],
    [{ provider: "P", acquiredAt: "2024-06-02T10:31", cloudCoverPercent: 101 }, ["details.cloudCoverPercent"]],
  ])("says field by field what is wrong with %j", (details, fields) => {
    const { error } = recordEvidenceInput.safeParse({ ...satellite, details });
    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual(fields);
  });

  test("refuses the fields of another kind, and addresses that are no web pages", () => {
    const photograph = { ...satellite, kind: "photograph", details: { provider: "P" } };
    expect(recordEvidenceInput.safeParse(photograph).success).toBe(false);
    const capture = {
      ...satellite,
      kind: "web_capture",
      details: { url: "javascript:alert(1)", capturedAt: "2024-06-02T10:31" },
    };
    expect(recordEvidenceInput.safeParse(capture).success).toBe(false);
  });

  test("every kind has fields, and those that must be filled say so", () => {
    for (const kind of evidenceKinds) expect(detailFieldsOf(kind).length).toBeGreaterThan(2);
    const required = detailFieldsOf("external_report").filter((one) => one.isRequired);
    expect(required.map((one) => one.name)).toEqual(["publisher", "publishedOn"]);
  });
});
