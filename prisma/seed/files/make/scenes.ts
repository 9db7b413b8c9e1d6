import { randomFrom } from "./random";
import { acacia, earthWall, frame, hills, land, opening, scatter, sky } from "./scenery";

const { width, height } = frame;
const stones = ["#a88663", "#8d6f50", "#c2a37c"] as const;

/** Houses of earth after a fire: roofs gone, soot above the openings, ash on the ground. */
export function burnedWalls(): string {
  const beams = [250, 318, 402, 640, 700]
    .map(
      (x, at) =>
        `<path d="M${x} ${430 + (at % 2) * 26}l${40 + at * 9} ${-46 + at * 6}" stroke="#1a130e" stroke-width="8" stroke-linecap="round"/>`,
    )
    .join("");
  return [
    sky(250, "#a9bfd0", "#eee0c8"),
    hills(4, 252, 46, "#b9a68e"),
    hills(9, 254, 24, "#a8927a"),
    land(250, "#d0b184", "#b98f5e"),
    scatter(2, 300, 110, stones),
    acacia(3, 800, 286, 0.75),
    acacia(5, 40, 276, 0.5),
    earthWall(21, { x: 60, base: 310, width: 190, height: 82, breaks: 0.35 }, "#b28b61"),
    opening(120, 262, 26, 48, true),
    earthWall(22, { x: 600, base: 324, width: 200, height: 96, breaks: 0.6 }, "#ad855a"),
    opening(650, 268, 30, 38, true),
    `<ellipse cx="470" cy="440" rx="330" ry="66" fill="#2a211b" fill-opacity="0.62" filter="url(#smoke)"/>`,
    earthWall(23, { x: 270, base: 430, width: 390, height: 190, breaks: 0.5 }, "#bd9263"),
    `<ellipse cx="370" cy="300" rx="60" ry="76" fill="#1b140f" fill-opacity="0.5" filter="url(#smoke)"/>`,
    opening(336, 324, 58, 106, true),
    opening(520, 330, 54, 44, true),
    `<ellipse cx="480" cy="462" rx="270" ry="26" fill="#6f665d" fill-opacity="0.75" filter="url(#smoke)"/>`,
    beams,
    scatter(8, 450, 110, ["#352a22", "#7a6e62", "#9c7d59"]),
  ].join("");
}

/** A laterite track to the horizon, with the ruts of many wheels. */
export function track(): string {
  // A winding strip: its two edges, from the near frame to the place where the road leaves the eye.
  const strip = (near: number, wide: number, fill: string, opacity: number, lean: number) =>
    `<path d="M${near} ${height}C${near + 80} 470 ${560 + lean} 400 ${520 + lean * 0.5} 340C${505 + lean * 0.3} 306 ${
      452 + lean * 0.1
    } 288 ${468} 266L${469.5} 266C${456 + lean * 0.1 + wide * 0.02} 288 ${512 + lean * 0.3 + wide * 0.06} 306 ${
      528 + lean * 0.5 + wide * 0.12
    } 340C${576 + lean + wide * 0.2} 400 ${near + 90 + wide * 0.75} 470 ${near + wide} ${height}z" fill="${fill}" fill-opacity="${opacity}" filter="url(#adobe)"/>`;
  return [
    sky(262, "#88b1d1", "#f1e3ca"),
    hills(12, 266, 20, "#bda98d"),
    land(260, "#d6b883", "#bd9259"),
    scatter(41, 270, 170, ["#8f7a4a", "#a79058", "#7f6a3e"]),
    strip(150, 520, "#b87a47", 0.85, 0),
    strip(250, 66, "#7d4f2c", 0.5, 14),
    strip(500, 74, "#7d4f2c", 0.5, 46),
    acacia(31, 330, 290, 0.36),
    acacia(32, 690, 284, 0.3),
    acacia(33, 110, 344, 0.95, "#626a36"),
    acacia(34, 806, 362, 1.2, "#59622f"),
    acacia(36, 585, 276, 0.2),
    scatter(42, 300, 70, stones),
  ].join("");
}

/** Two granaries on stone feet: one whole under its thatch, one burned out. */
export function granaries(): string {
  return [
    sky(300, "#9db9cc", "#f0e2cb"),
    `<path d="M-5 300V206L90 190L210 204L330 168L420 176L560 150L700 172L905 140V304z" fill="#b7957a" filter="url(#adobe)"/><path d="M-5 300V246L140 238L300 252L480 226L690 238L905 216V304z" fill="#a37e61" filter="url(#adobe)"/>`,
    land(298, "#cfae7f", "#b18a5c"),
    earthWall(51, { x: 30, base: 372, width: 210, height: 84, breaks: 0.2 }, "#b18a60"),
    granary(310, 470, false),
    granary(560, 486, true),
    acacia(53, 826, 400, 1.05),
    scatter(54, 440, 90, stones),
    scatter(55, 470, 80, ["#2c231c", "#57493c", "#b49a5b"]),
  ].join("");
}

function granary(x: number, base: number, isBurned: boolean): string {
  const feet = [6, 60, 112]
    .map(
      (dx) =>
        `<rect x="${x + dx}" y="${base - 16}" width="24" height="18" rx="4" fill="#7b6a58" filter="url(#adobe)"/>`,
    )
    .join("");
  const body = `<path d="M${x} ${base - 14}L${x + 8} ${base - 190}H${x + 134}L${x + 142} ${base - 14}z" fill="${isBurned ? "#94704b" : "#c0966a"}" filter="url(#adobe)"/><path d="M${x + 92} ${base - 14}L${x + 92} ${base - 190}H${x + 134}L${x + 142} ${base - 14}z" fill="#3c2612" fill-opacity="0.3"/>`;
  const poles = [0.3, 0.62]
    .map(
      (k) =>
        `<path d="M${x - 6} ${base - 190 * k}h${154}" stroke="#4d3722" stroke-width="3.5" stroke-dasharray="10 24"/>`,
    )
    .join("");
  const shade = `<ellipse cx="${x + 110}" cy="${base + 2}" rx="120" ry="13" fill="#20140a" fill-opacity="0.42" filter="url(#soft)"/>`;
  if (!isBurned) {
    const roof = `<path d="M${x - 26} ${base - 178}Q${x + 40} ${base - 238} ${x + 72} ${base - 296}Q${x + 104} ${base - 238} ${x + 168} ${base - 178}Q${x + 71} ${base - 160} ${x - 26} ${base - 178}z" fill="#a98a55" filter="url(#thatch)"/><path d="M${x + 72} ${base - 296}Q${x + 104} ${base - 238} ${x + 168} ${base - 178}Q${x + 120} ${base - 168} ${x + 84} ${base - 167}z" fill="#2b1b0b" fill-opacity="0.3"/>`;
    return shade + feet + body + poles + opening(x + 50, base - 128, 34, 36, false) + roof;
  }
  const top = `<path d="M${x + 4} ${base - 180}l10 -22l16 14l18 -24l14 20l24 -10l10 16l20 -18l22 26v10z" fill="#33271e" filter="url(#adobe)"/>`;
  const rafters = `<path d="M${x + 20} ${base - 186}L${x + 66} ${base - 262}M${x + 124} ${base - 186}L${x + 84} ${base - 244}M${x + 56} ${base - 190}L${x + 100} ${base - 226}" stroke="#17100b" stroke-width="6" stroke-linecap="round"/>`;
  const soot = `<path d="M${x} ${base - 190}h142v70q-70 44 -142 -6z" fill="#15100c" fill-opacity="0.66" filter="url(#smoke)"/>`;
  const grain = `<ellipse cx="${x + 30}" cy="${base + 14}" rx="92" ry="17" fill="#3d3024" fill-opacity="0.8" filter="url(#smoke)"/><ellipse cx="${x + 22}" cy="${base + 12}" rx="44" ry="9" fill="#b79a57" filter="url(#ragged)"/>`;
  return shade + feet + body + poles + soot + top + rafters + opening(x + 50, base - 126, 36, 40, true) + grain;
}

/** A market's straw shelters; the nearest has fallen beside a shallow pit. */
export function marketShelters(): string {
  const shelter = (x: number, base: number, s: number) => {
    const posts = [0, 60, 120, 180]
      .map((dx) => `<path d="M${x + dx * s} ${base}v${-78 * s}" stroke="#4a3623" stroke-width="${5 * s}"/>`)
      .join("");
    return `<ellipse cx="${x + 104 * s}" cy="${base}" rx="${116 * s}" ry="${9 * s}" fill="#20140a" fill-opacity="0.5" filter="url(#soft)"/>${posts}<path d="M${x - 16 * s} ${base - 74 * s}l${16 * s} ${-26 * s}h${182 * s}l${18 * s} ${24 * s}l${-20 * s} ${9 * s}h${-176 * s}z" fill="#b39560" filter="url(#thatch)"/>`;
  };
  return [
    sky(262, "#9fbcd2", "#f3e6d0"),
    hills(17, 264, 16, "#c0ac90"),
    land(260, "#dabb88", "#c39a66"),
    acacia(61, 92, 300, 0.6),
    acacia(62, 858, 292, 0.46),
    shelter(120, 330, 0.72),
    shelter(330, 318, 0.6),
    shelter(560, 326, 0.7),
    shelter(724, 344, 0.8),
    `<ellipse cx="372" cy="472" rx="190" ry="52" fill="#6d4c2e" fill-opacity="0.55" filter="url(#smoke)"/><ellipse cx="366" cy="470" rx="118" ry="30" fill="#e0c190" filter="url(#ragged)"/><ellipse cx="370" cy="474" rx="98" ry="22" fill="#47311f" filter="url(#ragged)"/><ellipse cx="384" cy="480" rx="66" ry="12" fill="#21160e" fill-opacity="0.8" filter="url(#soft)"/>`,
    `<path d="M540 470L600 398M640 480L652 410M720 472L700 420" stroke="#3b2a1b" stroke-width="7" stroke-linecap="round"/><path d="M512 486l70 -74l120 -8l86 74l-60 16z" fill="#8e744a" filter="url(#thatch)"/><path d="M566 486l52 -44l104 36l-30 12z" fill="#22180f" fill-opacity="0.45" filter="url(#ragged)"/>`,
    scatter(64, 420, 120, ["#8e744a", "#5f4529", "#c9ab7a"]),
    scatter(65, 300, 70, stones),
  ].join("");
}

/** Shelters of mats and sheets on open ground, where people who fled have stopped. */
export function shelters(): string {
  const random = randomFrom(70);
  const dome = (x: number, base: number, s: number, sheet: string) => {
    const mats = [0.3, 0.55, 0.8]
      .map(
        (k) =>
          `<path d="M${x - 78 * s * Math.sqrt(1 - k * k * 0.8)} ${base - 82 * s * k}q${78 * s * Math.sqrt(1 - k * k * 0.8)} ${-14 * s} ${156 * s * Math.sqrt(1 - k * k * 0.8)} 0" stroke="#4d3a22" stroke-opacity="0.5" stroke-width="${2.2 * s}" fill="none"/>`,
      )
      .join("");
    return `<ellipse cx="${x + 20 * s}" cy="${base + 1}" rx="${100 * s}" ry="${10 * s}" fill="#20140a" fill-opacity="0.42" filter="url(#soft)"/><path d="M${x - 82 * s} ${base}C${x - 80 * s} ${base - 112 * s} ${x + 80 * s} ${base - 112 * s} ${x + 82 * s} ${base}z" fill="#b1935f" filter="url(#thatch)"/>${mats}<path d="M${x - 20 * s} ${base - 82 * s}C${x + 44 * s} ${base - 92 * s} ${x + 80 * s} ${base - 52 * s} ${x + 80 * s} ${base - 10 * s}L${x + 22 * s} ${base - 18 * s}z" fill="${sheet}" fill-opacity="0.9" filter="url(#adobe)"/><path d="M${x - 34 * s} ${base}q${6 * s} ${-50 * s} ${24 * s} ${-50 * s}q${20 * s} 0 ${22 * s} ${50 * s}z" fill="#20160d"/>`;
  };
  const far = Array.from({ length: 11 }, (_, at) =>
    dome(
      40 + at * 82 + random.between(-20, 20),
      296 + random.between(-6, 8),
      0.3,
      at % 3 === 0 ? "#8fa3ae" : "#d9d4c6",
    ),
  ).join("");
  return [
    sky(264, "#b4c6d1", "#f4e7cf"),
    hills(23, 266, 12, "#c9b596"),
    land(262, "#e0c594", "#c8a16c"),
    scatter(72, 300, 150, ["#b5965f", "#8f7443", "#d5b988"]),
    far,
    acacia(71, 700, 330, 0.7),
    dome(150, 372, 0.72, "#ddd8cb"),
    dome(410, 356, 0.6, "#7f98a8"),
    dome(610, 400, 0.95, "#e2ddcf"),
    dome(300, 476, 1.4, "#8da0aa"),
    `<path d="M470 486v-34q0 -10 8 -12v-8h10v8q8 2 8 12v34z" fill="#c9a63a"/><path d="M508 490v-30q0 -9 7 -11v-7h9v7q7 2 7 11v30z" fill="#d7cfbb"/><ellipse cx="506" cy="491" rx="48" ry="6" fill="#20140a" fill-opacity="0.35"/>`,
  ].join("");
}

/** A thorn enclosure for cattle, its gate open and nothing inside but hoof marks. */
export function emptyEnclosure(): string {
  const random = randomFrom(81);
  const thorn = (cx: number, cy: number, rx: number, ry: number, from: number, to: number, s: number) =>
    Array.from({ length: 260 }, () => {
      const angle = from + (to - from) * random.next();
      const [x, y] = [cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry];
      const [dx, dy] = [random.between(-22, 22) * s, random.between(-34, 3) * s];
      return `M${x} ${y}q${dx * 0.3} ${dy} ${dx} ${dy}`;
    }).join("");
  const hooves = Array.from({ length: 210 }, () => {
    const angle = random.between(0, Math.PI * 2);
    const away = Math.sqrt(random.next());
    return `<ellipse cx="${450 + Math.cos(angle) * away * 300}" cy="${420 + Math.sin(angle) * away * 74}" rx="${random.between(2.4, 5)}" ry="1.9" fill="#4b3018" fill-opacity="0.5"/>`;
  }).join("");
  return [
    sky(258, "#9cb9cd", "#f2e4c9"),
    hills(27, 260, 14, "#bfab8c"),
    land(256, "#d9bb86", "#bb9160"),
    acacia(82, 180, 300, 0.7),
    acacia(83, 740, 290, 0.5),
    `<ellipse cx="450" cy="420" rx="345" ry="96" fill="#8d6941" fill-opacity="0.6" filter="url(#smoke)"/>`,
    `<path d="${thorn(450, 400, 350, 88, Math.PI * 1.02, Math.PI * 1.98, 0.9)}" stroke="#5e4a34" stroke-width="1.6" fill="none"/>`,
    hooves,
    `<path d="M392 424l10 -26h116l12 26z" fill="#6c5238" filter="url(#adobe)"/><path d="M404 402h112l5 8h-124z" fill="#2a1d12"/><ellipse cx="462" cy="426" rx="84" ry="8" fill="#20140a" fill-opacity="0.35"/>`,
    `<path d="${thorn(450, 420, 372, 110, Math.PI * 0.02, Math.PI * 0.4, 1.4)}${thorn(450, 420, 372, 110, Math.PI * 0.58, Math.PI * 0.98, 1.4)}" stroke="#4d3a27" stroke-width="2.1" fill="none"/>`,
    `<path d="M352 532v-74M566 532v-78" stroke="#3f2d1c" stroke-width="10" stroke-linecap="round"/><path d="M352 470l-92 34M352 496l-84 30" stroke="#5a432b" stroke-width="6" stroke-linecap="round"/>`,
    scatter(84, 440, 60, ["#a3824f", "#7a5e38", "#c8a873"]),
  ].join("");
}

/** A burial ground under a large tree: low mounds edged with stones. */
export function burialGround(): string {
  const random = randomFrom(91);
  const mound = (x: number, base: number, s: number) => {
    const edge = Array.from({ length: 15 }, (_, at) => {
      const angle = (at / 15) * Math.PI * 2;
      return `<ellipse cx="${x + Math.cos(angle) * 66 * s}" cy="${base + Math.sin(angle) * 15 * s}" rx="${random.between(6, 9) * s}" ry="${random.between(4, 6) * s}" fill="${random.pick(["#9a8468", "#857059", "#b09a7c"])}"/>`;
    }).join("");
    return `<ellipse cx="${x + 14 * s}" cy="${base + 8 * s}" rx="${78 * s}" ry="${16 * s}" fill="#20140a" fill-opacity="0.4" filter="url(#soft)"/><path d="M${x - 66 * s} ${base + 4 * s}C${x - 50 * s} ${base - 30 * s} ${x + 44 * s} ${base - 34 * s} ${x + 66 * s} ${base + 4 * s}Q${x} ${base + 24 * s} ${x - 66 * s} ${base + 4 * s}z" fill="#b27f4d" filter="url(#adobe)"/>${edge}`;
  };
  const rows = [
    { y: 340, s: 0.5, xs: [220, 310, 400, 488, 574] },
    { y: 392, s: 0.72, xs: [170, 300, 428, 560] },
    { y: 468, s: 1.05, xs: [210, 400, 590] },
  ];
  return [
    sky(270, "#c4b9a6", "#f4d7a4"),
    hills(31, 272, 22, "#b79a78"),
    land(268, "#d8b27a", "#a97a49"),
    `<ellipse cx="690" cy="380" rx="260" ry="34" fill="#2b1a0c" fill-opacity="0.4" filter="url(#softer)"/>`,
    rows.map((row) => row.xs.map((x) => mound(x + random.between(-8, 8), row.y, row.s)).join("")).join(""),
    acacia(92, 756, 384, 2.2, "#5a5b2c"),
    acacia(93, 70, 292, 0.45),
    scatter(94, 300, 110, ["#9c7a50", "#80623e", "#c09a66"]),
    `<rect width="${width}" height="${height}" fill="#ffb45e" fill-opacity="0.1"/>`,
  ].join("");
}
