import sharp, { type Sharp } from "sharp";
import { lettering, mark, widthOf } from "./lettering";
import { noiseAt, type Random, randomFrom } from "./random";
import type { Compound, Structure, StructureState, Tree, Village } from "./village";

/** How one image of a village looks: which of its states, the day it shows, the light of that day. */
export type Pass = {
  image: number;
  words: string;
  seed: number;
  /** Direction in which shadows fall, pixels per metre of height. */
  shadow: { dx: number; dy: number };
  /** 0 dry … 1 after the first rain. */
  green: number;
  haze: number;
};

/** Draws one image from above, north up, as raw 8-bit RGB ready to be written as a TIFF. */
export async function drawFromAbove(village: Village, landSeed: number, pass: Pass): Promise<Sharp> {
  const { size } = village;
  const drawn = await sharp(ground(village, landSeed, pass), { raw: { width: size, height: size, channels: 3 } })
    .composite([
      { input: Buffer.from(landLayer(village, landSeed)) },
      { input: Buffer.from(fireLayer(village, pass)) },
      { input: Buffer.from(builtLayer(village, pass)) },
    ])
    .blur(0.45)
    .removeAlpha()
    .raw()
    .toBuffer();

  addGrain(drawn, pass);
  return sharp(drawn, { raw: { width: size, height: size, channels: 3 } })
    .composite([{ input: Buffer.from(caption(size, pass.words)) }])
    .removeAlpha();
}

function ground({ size }: Village, landSeed: number, pass: Pass): Buffer {
  const pixels = Buffer.alloc(size * size * 3);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const broad = noiseAt(landSeed, x / 150, y / 150, 4);
      const fine = noiseAt(landSeed + 7, x / 9, y / 9, 2);
      const scrub = Math.max(0, noiseAt(landSeed + 13, x / 60, y / 60, 4) - 0.5) * 2.4;
      const light = 0.84 + broad * 0.26 + (fine - 0.5) * 0.08;
      const worn = Math.max(0, 1 - Math.hypot(x - size * 0.5, y - size * 0.47) / (size * 0.42)) * 0.1;
      const plants = scrub * (0.45 + pass.green * 0.6);
      const at = (y * size + x) * 3;
      pixels[at] = clamp(208 * (light + worn) - plants * 62);
      pixels[at + 1] = clamp(176 * (light + worn) - plants * 26);
      pixels[at + 2] = clamp(134 * (light + worn) - plants * 44);
    }
  }
  return pixels;
}

/** Paths, fields and dry stream bed: the same in every image of a village. */
function landLayer({ size, compounds }: Village, landSeed: number): string {
  const random = randomFrom(landSeed);
  const middle = { x: size * 0.5, y: size * 0.47 };
  const out = [-0.05, 0.27, 0.52, 0.8].map((turn) => {
    const angle = (turn + random.between(-0.03, 0.03)) * Math.PI * 2;
    return { x: middle.x + Math.cos(angle) * size * 0.8, y: middle.y + Math.sin(angle) * size * 0.8 };
  });
  const roads = out.map((end, at) => path(random, middle, end, at === 0 ? 8 : 4.5, 0.55));
  const lanes = compounds.map((compound) => path(random, compound, middle, 2.6, 0.3));
  const fields = [
    { x: size * 0.02, y: size * 0.03, w: size * 0.2, h: size * 0.16 },
    { x: size * 0.8, y: size * 0.8, w: size * 0.19, h: size * 0.13 },
    { x: size * 0.84, y: size * 0.04, w: size * 0.15, h: size * 0.2 },
  ].map((field) => furrows(random, field));
  return svg(size, fields.join("") + lanes.join("") + roads.join(""));
}

type Spot = { x: number; y: number };

function path(random: Random, from: Spot, to: Spot, width: number, opacity: number): string {
  const bend = (amount: number) => random.between(-amount, amount) * Math.hypot(to.x - from.x, to.y - from.y);
  const line = `M${from.x} ${from.y}C${mid(from.x, to.x, 0.33) + bend(0.13)} ${mid(from.y, to.y, 0.33) + bend(0.13)} ${
    mid(from.x, to.x, 0.66) + bend(0.13)
  } ${mid(from.y, to.y, 0.66) + bend(0.13)} ${to.x} ${to.y}`;
  return `<path d="${line}" fill="none" stroke="#ecd3a8" stroke-opacity="${opacity}" stroke-width="${width}" stroke-linecap="round"/>`;
}

function furrows(random: Random, field: { x: number; y: number; w: number; h: number }): string {
  const turn = random.between(-12, 12);
  let lines = "";
  for (let y = 0; y < field.h; y += 4.5) lines += `M${field.x} ${field.y + y}h${field.w}`;
  return `<g transform="rotate(${turn} ${field.x + field.w / 2} ${field.y + field.h / 2})"><rect x="${field.x}" y="${field.y}" width="${field.w}" height="${field.h}" fill="#a9845a" fill-opacity="0.22"/><path d="${lines}" stroke="#7d5f3c" stroke-opacity="0.28" stroke-width="1.6"/></g>`;
}

/** Soot and ash on the ground around what burned. */
function fireLayer({ size, structures }: Village, pass: Pass): string {
  const random = randomFrom(4711);
  const scars = structures.map((structure) => {
    const spread = random.between(1.0, 1.5);
    const lean = { x: random.between(0, 5), y: random.between(-5, 1) };
    if (stateIn(structure, pass) !== "destroyed") return "";
    return `<ellipse cx="${structure.x + lean.x}" cy="${structure.y + lean.y}" rx="${structure.width * spread}" ry="${
      structure.height * spread
    }" fill="#1d1713" fill-opacity="0.5"/>`;
  });
  const filter = `<filter id="torn"><feTurbulence type="fractalNoise" baseFrequency="0.07" numOctaves="3" seed="9" result="n"/><feDisplacementMap in="SourceGraphic" in2="n" scale="17" xChannelSelector="R" yChannelSelector="G"/><feGaussianBlur stdDeviation="2.1"/></filter>`;
  return svg(size, `<defs>${filter}</defs><g filter="url(#torn)">${scars.join("")}</g>`);
}

function builtLayer({ size, compounds, structures, trees }: Village, pass: Pass): string {
  const random = randomFrom(99);
  const walls = compounds.map((compound) => compoundWall(compound, pass));
  const homes = structures.map((structure) => drawStructure(random, structure, pass));
  const burned = structures.filter((structure) => stateIn(structure, pass) === "destroyed");
  const green = trees.map((tree) => {
    const isScorched = burned.some((s) => Math.hypot(s.x - tree.x, s.y - tree.y) < tree.radius + s.width * 1.15);
    return drawTree(random, tree, isScorched, pass);
  });
  return svg(size, walls.join("") + homes.join("") + green.join(""));
}

function compoundWall(compound: Compound, { shadow }: Pass): string {
  const { x, y, width, height, angle } = compound;
  // A gap in the wall is its gate.
  const line = `M${x - width / 2 + 11} ${y + height / 2}H${x - width / 2}V${y - height / 2}H${x + width / 2}V${y + height / 2}H${x - width / 2 + 22}`;
  const drawn = (stroke: string, opacity: number, lineWidth: number) =>
    `<path d="${line}" transform="rotate(${angle} ${x} ${y})" fill="none" stroke="${stroke}" stroke-opacity="${opacity}" stroke-width="${lineWidth}" stroke-linejoin="round"/>`;
  return `<g transform="translate(${shadow.dx * 1.1} ${shadow.dy * 1.1})">${drawn("#4a3826", 0.4, 1.8)}</g>${drawn("#b4916a", 1, 1.7)}`;
}

function drawStructure(random: Random, structure: Structure, pass: Pass): string {
  // Drawn before the state is looked at: an intact roof keeps its colour from image to image.
  const tone = random.between(-14, 14);
  const side = random.between(0, 360);
  const state = stateIn(structure, pass);
  if (structure.shape === "round") return drawRound(structure, state, tone, side, pass);
  return drawRectangular(structure, state, tone, side, pass);
}

function drawRound(s: Structure, state: StructureState, tone: number, side: number, { shadow }: Pass): string {
  const r = s.width / 2;
  if (state === "destroyed") {
    return `<circle cx="${s.x}" cy="${s.y}" r="${r - 0.8}" fill="#241b16" stroke="#86705a" stroke-width="1.6"/><circle cx="${s.x + 0.8}" cy="${s.y + 0.6}" r="${r * 0.36}" fill="#8b837b" fill-opacity="0.55"/>`;
  }
  const spokes = Array.from({ length: 10 }, (_, at) => {
    const angle = (at / 10) * Math.PI * 2 + side;
    return `M${s.x} ${s.y}L${s.x + Math.cos(angle) * r} ${s.y + Math.sin(angle) * r}`;
  }).join("");
  const lit = { x: s.x - shadow.dx * r * 0.28, y: s.y - shadow.dy * r * 0.28 };
  return `${castShadow(`<circle cx="${s.x}" cy="${s.y}" r="${r}"/>`, shadow)}<circle cx="${s.x}" cy="${s.y}" r="${r}" fill="${colour(139 + tone, 110 + tone, 72 + tone)}"/><circle cx="${lit.x}" cy="${lit.y}" r="${r * 0.58}" fill="${colour(186 + tone, 155 + tone, 108 + tone)}" fill-opacity="0.75"/><path d="${spokes}" stroke="#5d4426" stroke-opacity="0.35" stroke-width="0.7"/><circle cx="${s.x}" cy="${s.y}" r="1.2" fill="#5d4426"/>${
    state === "possibly_damaged" ? smudge(s, side) : ""
  }`;
}

function drawRectangular(s: Structure, state: StructureState, tone: number, side: number, { shadow }: Pass): string {
  const [x, y] = [s.x - s.width / 2, s.y - s.height / 2];
  const turn = `transform="rotate(${s.angle} ${s.x} ${s.y})"`;
  const box = `<rect x="${x}" y="${y}" width="${s.width}" height="${s.height}" rx="0.8" ${turn}/>`;
  if (state === "destroyed") {
    const rubble = `<path d="M${x + 2} ${y + s.height * 0.7}l${s.width * 0.3} ${-s.height * 0.25}l${s.width * 0.25} ${s.height * 0.3}z" fill="#8f857a" fill-opacity="0.7"/><path d="M${x + s.width * 0.6} ${y + 2}l${s.width * 0.28} ${s.height * 0.2}l${-s.width * 0.2} ${s.height * 0.2}z" fill="#6e6259" fill-opacity="0.7"/><path d="M${x + s.width * 0.52} ${y}v${s.height}" stroke="#94795c" stroke-width="1.3"/>`;
    return `<g ${turn}><rect x="${x + 0.8}" y="${y + 0.8}" width="${s.width - 1.6}" height="${s.height - 1.6}" fill="#241c18" stroke="#a58a6b" stroke-width="1.8"/>${rubble}</g>`;
  }
  const roof = `<g ${turn}><rect x="${x}" y="${y}" width="${s.width}" height="${s.height}" rx="0.8" fill="${colour(196 + tone, 166 + tone, 128 + tone)}" stroke="${colour(226 + tone, 202 + tone, 166 + tone)}" stroke-width="1.3"/><path d="M${x + 2} ${y + s.height / 2}h${s.width - 4}" stroke="#8a6d4c" stroke-opacity="0.35"/></g>`;
  return castShadow(box, shadow) + roof + (state === "possibly_damaged" ? smudge(s, side) : "");
}

/** Something dark on the roof: soot, a hole, or only a shadow. An honest analyst can say no more than "possibly". */
function smudge(s: Structure, side: number): string {
  const angle = (side * Math.PI) / 180;
  const reach = s.height * 0.26;
  return `<ellipse cx="${s.x + Math.cos(angle) * reach}" cy="${s.y + Math.sin(angle) * reach}" rx="${s.height * 0.34}" ry="${s.height * 0.24}" fill="#2f251e" fill-opacity="0.66"/>`;
}

function castShadow(shape: string, shadow: Pass["shadow"]): string {
  const steps = [0.8, 1.6, 2.4].map((k) => `<g transform="translate(${shadow.dx * k} ${shadow.dy * k})">${shape}</g>`);
  return `<g fill="#33261a" fill-opacity="0.42">${steps.join("")}</g>`;
}

function drawTree(random: Random, tree: Tree, isScorched: boolean, { shadow, green }: Pass): string {
  const leaves = Array.from({ length: 9 }, () => ({
    angle: random.between(0, Math.PI * 2),
    away: random.between(0.1, 0.62) * tree.radius,
    r: random.between(0.32, 0.56) * tree.radius,
    tone: random.between(-14, 18),
  }));
  const blob = leaves
    .map(
      (l) =>
        `<circle cx="${tree.x + Math.cos(l.angle) * l.away}" cy="${tree.y + Math.sin(l.angle) * l.away}" r="${l.r}"/>`,
    )
    .join("");
  const crown = leaves.map((l) => {
    const fill = isScorched
      ? colour(74 + l.tone, 58 + l.tone, 42 + l.tone)
      : colour(84 - green * 16 + l.tone, 94 + l.tone, 54 - green * 8 + l.tone * 0.6);
    const size = isScorched ? l.r * 0.62 : l.r;
    return `<circle cx="${tree.x + Math.cos(l.angle) * l.away}" cy="${tree.y + Math.sin(l.angle) * l.away}" r="${size}" fill="${fill}"/>`;
  });
  const cast = `<g transform="translate(${shadow.dx * 3} ${shadow.dy * 3})" fill="#2c2318" fill-opacity="${isScorched ? 0.12 : 0.36}">${blob}</g>`;
  return cast + crown.join("");
}

function addGrain(pixels: Buffer, pass: Pass) {
  const random = randomFrom(pass.seed);
  for (let at = 0; at < pixels.length; at += 3) {
    const grain = (random.next() + random.next() - 1) * 7;
    for (const [channel, haze] of [186, 180, 172].entries()) {
      const value = pixels[at + channel] ?? 0;
      pixels[at + channel] = clamp(value * (1 - pass.haze) + haze * pass.haze + grain);
    }
  }
}

function caption(size: number, words: string): string {
  const [top, gap] = [size - 34, 10];
  const metres = 100;
  const bar = `<path d="M${size - 20 - metres} ${size - 12}h${metres}m0 -4v8m${-metres} 0v-8" stroke="#fff" stroke-width="2" fill="none"/>`;
  const north = `<path d="M${size - 24} 44l7 -22l7 22l-7 -6z" fill="#fff"/>${lettering("N", size - 22, 8, 2, "#fff")}`;
  return svg(
    size,
    `<rect x="0" y="${top}" width="${size}" height="34" fill="#15110d" fill-opacity="0.82"/>${lettering(mark, gap, top + 5, 1.5, "#ffd9a0")}${lettering(words, gap, top + 20, 1.5, "#fff")}${bar}${lettering("50 M", size - 28 - metres - widthOf("50 M", 1.5), size - 17, 1.5, "#fff")}<rect x="${size - 32}" y="2" width="30" height="48" fill="#15110d" fill-opacity="0.5"/>${north}<rect x="4" y="4" width="${widthOf(mark, 1.5) + 10}" height="18" fill="#15110d" fill-opacity="0.6"/>${lettering(mark, 9, 8, 1.5, "#ffd9a0")}`,
  );
}

const stateIn = (structure: Structure, pass: Pass): StructureState => structure.states[pass.image] ?? "intact";
const svg = (size: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${body}</svg>`;
const colour = (r: number, g: number, b: number) => `rgb(${clamp(r)},${clamp(g)},${clamp(b)})`;
const clamp = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
const mid = (a: number, b: number, t: number) => a + (b - a) * t;
