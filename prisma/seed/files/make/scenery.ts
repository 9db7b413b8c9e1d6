import { type Random, randomFrom } from "./random";

/** Pieces that photographs are drawn from. Each returns SVG; light comes from the upper left. */

export const frame = { width: 900, height: 600 };

export const textures = `<defs>
<filter id="adobe" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="0.035 0.05" numOctaves="5" seed="3" result="n"/><feColorMatrix in="n" type="matrix" values="0 0 0 0 0.2  0 0 0 0 0.1  0 0 0 0 0.03  1.25 0 0 0 -0.46" result="dark"/><feComposite in="dark" in2="SourceAlpha" operator="in" result="d"/><feTurbulence type="fractalNoise" baseFrequency="0.4" numOctaves="2" seed="8" result="f"/><feColorMatrix in="f" type="matrix" values="0 0 0 0 1  0 0 0 0 0.92  0 0 0 0 0.8  0 0.55 0 0 -0.26" result="fine"/><feComposite in="fine" in2="SourceAlpha" operator="in" result="g"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="d"/><feMergeNode in="g"/></feMerge></filter>
<filter id="soil" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.012 0.09" numOctaves="5" seed="12" result="n"/><feColorMatrix in="n" type="matrix" values="0 0 0 0 0.22  0 0 0 0 0.13  0 0 0 0 0.06  1.5 0 0 0 -0.55" result="d"/><feTurbulence type="fractalNoise" baseFrequency="0.25 0.6" numOctaves="2" seed="4" result="f"/><feColorMatrix in="f" type="matrix" values="0 0 0 0 1  0 0 0 0 0.9  0 0 0 0 0.72  0 0.9 0 0 -0.38" result="g"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="d"/><feMergeNode in="g"/></feMerge></filter>
<filter id="clouds" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.004 0.014" numOctaves="5" seed="21" result="n"/><feColorMatrix in="n" type="matrix" values="0 0 0 0 1  0 0 0 0 0.98  0 0 0 0 0.94  1.7 0 0 0 -0.72" result="c"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="c"/></feMerge></filter>
<filter id="thatch" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="0.25 0.03" numOctaves="3" seed="6" result="n"/><feColorMatrix in="n" type="matrix" values="0 0 0 0 0.15  0 0 0 0 0.09  0 0 0 0 0.03  1.9 0 0 0 -0.7" result="d"/><feComposite in="d" in2="SourceAlpha" operator="in" result="e"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="e"/></feMerge></filter>
<filter id="smoke" x="-40%" y="-40%" width="180%" height="180%"><feTurbulence type="fractalNoise" baseFrequency="0.03" numOctaves="4" seed="17" result="n"/><feDisplacementMap in="SourceGraphic" in2="n" scale="46" xChannelSelector="R" yChannelSelector="G"/><feGaussianBlur stdDeviation="8"/></filter>
<filter id="ragged" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency="0.06" numOctaves="3" seed="2" result="n"/><feDisplacementMap in="SourceGraphic" in2="n" scale="11" xChannelSelector="R" yChannelSelector="G"/></filter>
<filter id="soft"><feGaussianBlur stdDeviation="4"/></filter>
<filter id="softer"><feGaussianBlur stdDeviation="11"/></filter>
</defs>`;

export function sky(horizon: number, upper: string, lower: string): string {
  return `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${upper}"/><stop offset="1" stop-color="${lower}"/></linearGradient><rect width="${frame.width}" height="${horizon + 4}" fill="url(#sky)" filter="url(#clouds)"/>`;
}

export function land(horizon: number, far: string, near: string): string {
  return `<linearGradient id="land" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${far}"/><stop offset="1" stop-color="${near}"/></linearGradient><rect y="${horizon}" width="${frame.width}" height="${frame.height - horizon}" fill="url(#land)" filter="url(#soil)"/>`;
}

/** A line of hills far off, pale with dust. */
export function hills(seed: number, horizon: number, height: number, fill: string): string {
  const random = randomFrom(seed);
  let line = `M-10 ${horizon + 3}`;
  for (let x = -10; x <= frame.width + 30; x += 30) {
    const rise = height * (0.45 + 0.35 * Math.sin(x / 170 + seed) + random.between(0, 0.28));
    line += `L${x} ${horizon - rise}`;
  }
  return `<path d="${line}V${horizon + 3}z" fill="${fill}"/>`;
}

/** An acacia: a flat crown on thin, forked stems. `scale` 1 is about 120 pixels high. */
export function acacia(seed: number, x: number, y: number, scale: number, leaf = "#5c6534"): string {
  const random = randomFrom(seed);
  const at = (dx: number, dy: number) => `${x + dx * scale} ${y + dy * scale}`;
  const stems = [-34, -12, 14, 38]
    .map((dx) => `M${at(random.between(-3, 3), 0)}Q${at(dx * 0.2, -46)} ${at(dx, -84)}`)
    .join("");
  const crown = Array.from({ length: 44 }, () => {
    const dx = (random.next() + random.next() - 1) * 72;
    const dy = -92 + (random.next() + random.next() - 1) * 20 + Math.abs(dx) * 0.13;
    const opacity = random.between(0.55, 0.95);
    return `<ellipse cx="${x + dx * scale}" cy="${y + dy * scale}" rx="${random.between(10, 20) * scale}" ry="${random.between(4, 8.5) * scale}" fill="${leaf}" fill-opacity="${opacity}"/>`;
  });
  const shade = Array.from({ length: 18 }, () => {
    const dx = (random.next() + random.next() - 1) * 62;
    return `<ellipse cx="${x + dx * scale}" cy="${y + (-82 + random.between(-6, 8)) * scale}" rx="${random.between(8, 16) * scale}" ry="${random.between(3, 5) * scale}" fill="#2d3018" fill-opacity="0.5"/>`;
  });
  return `<ellipse cx="${x + 26 * scale}" cy="${y + 3 * scale}" rx="${70 * scale}" ry="${8 * scale}" fill="#2a1b0e" fill-opacity="0.3" filter="url(#soft)"/><path d="${stems}" fill="none" stroke="#4b3a2a" stroke-width="${5 * scale}" stroke-linecap="round"/><g filter="url(#ragged)">${crown.join("")}${shade.join("")}</g>`;
}

/** Scattered small things on the ground, larger the nearer: stones, tufts, ash. */
export function scatter(seed: number, horizon: number, count: number, fills: readonly [string, ...string[]]): string {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => pebble(random, horizon, fills)).join("");
}

function pebble(random: Random, horizon: number, fills: readonly [string, ...string[]]): string {
  const near = random.next() ** 1.6;
  const y = horizon + 14 + near * (frame.height - horizon - 14);
  const size = 0.8 + near * 6 * random.between(0.3, 1);
  const x = random.between(0, frame.width);
  return `<ellipse cx="${x + size * 0.7}" cy="${y + size * 0.3}" rx="${size * 1.3}" ry="${size * 0.4}" fill="#20140a" fill-opacity="0.35"/><ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size * 0.6}" fill="${random.pick(fills)}"/>`;
}

/** A wall of earth bricks with a broken top, from (x, base), seen flat. `breaks` 0 is whole, 1 half fallen. */
export function earthWall(
  seed: number,
  { x, base, width, height, breaks }: { x: number; base: number; width: number; height: number; breaks: number },
  fill = "#b58a5c",
): string {
  const random = randomFrom(seed);
  let top = `M${x} ${base}V${base - height * (1 - breaks * random.between(0.1, 0.6))}`;
  for (let along = 0; along < width; along += random.between(9, 26)) {
    const fall = breaks * (0.5 + 0.5 * Math.sin(along / 47 + seed)) * random.between(0.45, 1);
    top += `L${x + along} ${base - height * (1 - fall * 0.72)}h${random.between(4, 11)}`;
  }
  const courses = Array.from(
    { length: Math.floor(height / 15) },
    (_, at) => `M${x} ${base - 9 - at * 15}h${width}`,
  ).join("");
  const outline = `${top}L${x + width} ${base - height * (1 - breaks * 0.5)}V${base}z`;
  return `<ellipse cx="${x + width / 2 + 16}" cy="${base + 2}" rx="${width * 0.55}" ry="9" fill="#22150a" fill-opacity="0.4" filter="url(#soft)"/><clipPath id="wall${seed}"><path d="${outline}"/></clipPath><path d="${outline}" fill="${fill}" filter="url(#adobe)"/><g clip-path="url(#wall${seed})"><path d="${courses}" stroke="#6d4c2b" stroke-opacity="0.28" stroke-width="1.5"/></g>`;
}

/** An opening, black inside, with soot above it if it burned. */
export function opening(x: number, y: number, width: number, height: number, isBurned: boolean): string {
  const soot = isBurned
    ? `<ellipse cx="${x + width / 2}" cy="${y - height * 0.1}" rx="${width * 0.95}" ry="${height * 0.62}" fill="#17110d" fill-opacity="0.72" filter="url(#smoke)"/><path d="M${x - 4} ${y + 10}C${x - 10} ${y - height * 0.5} ${x + width * 0.3} ${y - height * 0.9} ${x + width * 0.7} ${y - height * 1.05}C${x + width * 0.8} ${y - height * 0.6} ${x + width + 8} ${y - height * 0.3} ${x + width + 4} ${y + 10}z" fill="#17110d" fill-opacity="0.7" filter="url(#smoke)"/>`
    : "";
  return `${soot}<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="#1b120c" filter="url(#ragged)"/>`;
}
