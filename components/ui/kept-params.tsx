import { all, type SearchParams } from "./table-view";

/** The parameters that a form sent by GET would drop, as hidden fields. */
export function KeptParams({ params, without }: { params: SearchParams; without: readonly string[] }) {
  const kept = Object.entries(params)
    .filter(([name]) => !without.includes(name))
    .flatMap(([name, value]) => all(value).map((one) => ({ name, value: one })));
  return kept.map(({ name, value }) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
