/** What is sealed of a person. The order is that of the form. */
export const identityFields = ["names", "otherNames", "birth", "contact", "safeChannel", "notes"] as const;
export type IdentityField = (typeof identityFields)[number];
export type Identity = Record<IdentityField, string>;

/** From what was typed: every field is there, so that its absence tells nothing. */
export const identityFrom = (typed: Record<string, string>): Identity => fill((field) => typed[field]?.trim());

/** From what was opened: an earlier version of the product may have sealed other fields. */
export function readIdentity(opened: unknown): Identity {
  const fields = new Map<string, unknown>(typeof opened === "object" && opened ? Object.entries(opened) : []);
  return fill((field) => fields.get(field));
}

/** The name and the others that the person goes by, which are separated by commas or lines. */
export const namesOf = ({ names, otherNames }: Pick<Identity, "names" | "otherNames">): string[] =>
  [names, ...otherNames.split(/[,;\n]/)].map((name) => name.trim()).filter(Boolean);

function fill(find: (field: IdentityField) => unknown): Identity {
  const text = (field: IdentityField) => {
    const value = find(field);
    return typeof value === "string" ? value : "";
  };
  return {
    names: text("names"),
    otherNames: text("otherNames"),
    birth: text("birth"),
    contact: text("contact"),
    safeChannel: text("safeChannel"),
    notes: text("notes"),
  };
}
