import { expect, test } from "vitest";
import { buildAct, buildPart, count, overlap, same } from "./build-counting";

test("300,000 acts with victims, parts, chains of joins and overlaps are counted whole", () => {
  const size = 300_000;
  const code = (index: number) => `INC-${index}.1`;
  const acts = Array.from({ length: size }, (_, index) =>
    buildAct({
      code: code(index),
      count: { min: index % 7, max: 10 },
      by: [[`actor-${index % 40}`]],
      victimIds: index % 3 === 0 ? [`p${index % 1000}`] : [],
      parts: index % 5 === 0 ? [buildPart({ dimension: "age", value: "child", min: 1 })] : [],
    }),
  );
  // One chain of overlaps through half of the acts, one chain of joins through a tenth.
  const chain = Array.from({ length: size / 2 }, (_, index) => overlap(code(index), code(index + 1)));
  const joins = Array.from({ length: size / 10 }, (_, index) => same(code(size - 1 - index), code(size - 2 - index)));

  // A scan of all pairs would take hours and end this test; as it is, an idle machine takes about five seconds.
  const figure = count({ acts, pairs: [...chain, ...joins] });

  expect(figure.acts).toHaveLength(size);
  expect(figure.buckets).toHaveLength(40);
}, 900_000);
