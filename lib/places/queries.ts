import "server-only";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db";
import { presentAdminUnit } from "./present";
import type { AdminUnitView } from "./types";

const columns = {
  pcode: true,
  parentCode: true,
  level: true,
  nameEn: true,
  nameFr: true,
  path: true,
  validTo: true,
} as const;

/** A picker holds the tree down to the second level; deeper units are found by search. */
const pickerLevel = 2;

/** The admin units for a picker: countries, regions and cercles; with `parentCode`, the units right below that one. */
export const listAdminUnits = (actor: Actor, parentCode?: string): Promise<AdminUnitView[]> =>
  read(actor, async (tx) => {
    const rows = await tx.adminUnit.findMany({
      where: parentCode ? { parentCode } : { level: { lte: pickerLevel } },
      select: columns,
      orderBy: [{ level: "asc" }, { nameEn: "asc" }, { pcode: "asc" }],
      take: 2_000,
    });
    return rows.map(presentAdminUnit);
  });

/** Units whose name or P-code begins with or contains what was typed, at any level; at most 50. */
export const searchAdminUnits = (actor: Actor, typed: string): Promise<AdminUnitView[]> =>
  read(actor, async (tx) => {
    const contains = { contains: typed, mode: "insensitive" } as const;
    const rows = await tx.adminUnit.findMany({
      where: { OR: [{ pcode: { startsWith: typed.toUpperCase() } }, { nameEn: contains }, { nameFr: contains }] },
      select: columns,
      orderBy: [{ level: "asc" }, { nameEn: "asc" }, { pcode: "asc" }],
      take: 50,
    });
    return rows.map(presentAdminUnit);
  });

/** The units of these P-codes, e.g. of a place's `adminPath`, from the largest down. */
export const findAdminUnits = (actor: Actor, pcodes: readonly string[]): Promise<AdminUnitView[]> =>
  read(actor, async (tx) => {
    if (pcodes.length === 0) return [];
    const rows = await tx.adminUnit.findMany({
      where: { pcode: { in: [...new Set(pcodes)] } },
      select: columns,
      orderBy: [{ level: "asc" }, { pcode: "asc" }],
    });
    return rows.map(presentAdminUnit);
  });
