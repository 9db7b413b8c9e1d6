import { type Random, randomFrom } from "./random";

export const structureStates = ["intact", "possibly_damaged", "destroyed"] as const;
export type StructureState = (typeof structureStates)[number];

/** One structure seen from above. Pixels of the image, origin top left; `angle` in degrees, clockwise. */
export type Structure = {
  id: string;
  shape: "round" | "rectangular";
  x: number;
  y: number;
  width: number;
  height: number;
  angle: number;
  /** One state for each image, oldest first. */
  states: StructureState[];
};

export type Compound = { x: number; y: number; width: number; height: number; angle: number };
export type Tree = { x: number; y: number; radius: number };
export type Village = { size: number; compounds: Compound[]; structures: Structure[]; trees: Tree[] };

/** How many structures there are, and how many have each fate in each image after the first. */
export type Fate = { total: number; after: { destroyed: number; possiblyDamaged: number }[] };

/**
 * Lays out a village of walled compounds and decides what happens to each structure, once: every image of the village
 * is drawn from the same list, so that what a person counts on the picture is what the list says.
 */
export function layOutVillage(seed: number, size: number, fate: Fate): Village {
  const random = randomFrom(seed);
  const village: Village = { size, compounds: [], structures: [], trees: [] };

  for (let tries = 0; tries < 20_000 && village.structures.length < fate.total; tries++) {
    const compound = proposeCompound(random, size);
    if (!fits(compound, size) || village.compounds.some((other) => tooClose(compound, other))) continue;
    village.compounds.push(compound);
    furnish(random, compound, village.structures, fate.total);
  }
  if (village.structures.length !== fate.total) throw new Error(`only ${village.structures.length} structures fit`);

  plantTrees(random, village);
  decideFates(random, village.structures, fate);
  return village;
}

function proposeCompound(random: Random, size: number): Compound {
  // Sum of draws: compounds crowd around the middle, as they do around a well.
  const spread = () => (random.next() + random.next() + random.next()) / 3 - 0.5;
  return {
    x: size * (0.5 + spread() * 1.45),
    y: size * (0.47 + spread() * 1.35),
    width: random.between(52, 74),
    height: random.between(44, 62),
    angle: random.between(-16, 16) + random.pick([0, 0, 90]),
  };
}

/** Whole in the picture, and clear of the captions above and below: a structure that is half hidden cannot be counted. */
function fits({ x, y, width, height }: Compound, size: number): boolean {
  const reach = Math.max(width, height) * 0.62;
  const top = x < size * 0.45 || x > size * 0.9 ? 26 : 2;
  return x > reach && x < size - reach && y > reach + top && y < size - 36 - reach;
}

function tooClose(a: Compound, b: Compound): boolean {
  const reach = (Math.hypot(a.width, a.height) + Math.hypot(b.width, b.height)) / 2;
  return Math.hypot(a.x - b.x, a.y - b.y) < reach * 0.8;
}

function furnish(random: Random, compound: Compound, structures: Structure[], total: number) {
  const wanted = random.whole(3, 6);
  for (let tries = 0, placed = 0; tries < 200 && placed < wanted && structures.length < total; tries++) {
    const isRound = random.next() < 0.42;
    const width = isRound ? random.between(11, 14.5) : random.between(14, 21);
    const height = isRound ? width : random.between(11, 15);
    const along = (half: number) => random.between(-half, half);
    const [x, y] = turned(
      compound,
      along(compound.width / 2 - width / 2 - 3),
      along(compound.height / 2 - height / 2 - 3),
    );
    const reach = Math.hypot(width, height) / 2;
    if (structures.some((other) => Math.hypot(other.x - x, other.y - y) < reach + other.width / 2 + 4)) continue;

    structures.push({
      id: `S${String(structures.length + 1).padStart(3, "0")}`,
      shape: isRound ? "round" : "rectangular",
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      angle: isRound ? 0 : round(compound.angle + random.pick([0, 90])),
      states: [],
    });
    placed++;
  }
}

function plantTrees(random: Random, village: Village) {
  for (let tries = 0; tries < 900 && village.trees.length < 96; tries++) {
    const tree = {
      x: random.between(0, village.size),
      y: random.between(0, village.size),
      radius: random.between(4, 11),
    };
    const nearest = Math.min(...village.structures.map((s) => Math.hypot(s.x - tree.x, s.y - tree.y) - s.width * 0.7));
    const crowded = village.trees.some((other) => Math.hypot(other.x - tree.x, other.y - tree.y) < tree.radius * 2.2);
    if (nearest > tree.radius + 3 && !crowded) village.trees.push(tree);
  }
}

/** Fire comes from the south-west: a structure's turn is its distance from there, loosened by chance. */
function decideFates(random: Random, structures: Structure[], fate: Fate) {
  const turn = new Map(structures.map((s) => [s.id, s.x - s.y + random.between(-190, 190)]));
  const order = [...structures].sort((a, b) => (turn.get(a.id) ?? 0) - (turn.get(b.id) ?? 0));
  const most = Math.max(...fate.after.map((image) => image.destroyed));

  order.forEach((structure, at) => {
    const imagesAfter = fate.after.map((image): StructureState => {
      if (at < image.destroyed) return "destroyed";
      return at >= most && at < most + image.possiblyDamaged ? "possibly_damaged" : "intact";
    });
    structure.states = ["intact", ...imagesAfter];
  });
}

function turned(compound: Compound, dx: number, dy: number): [number, number] {
  const radians = (compound.angle * Math.PI) / 180;
  return [
    compound.x + dx * Math.cos(radians) - dy * Math.sin(radians),
    compound.y + dx * Math.sin(radians) + dy * Math.cos(radians),
  ];
}

const round = (value: number) => Math.round(value * 10) / 10;
