/** Letters as 5×7 dots, so that the marks look the same on a machine without any font. Rows from top, bits from left. */
const rows: Record<string, string> = {
  A: "0e11111f111111",
  B: "1e11111e11111e",
  C: "0e11101010110e",
  D: "1e11111111111e",
  E: "1f10101e10101f",
  F: "1f10101e101010",
  G: "0e11101711110f",
  H: "1111111f111111",
  I: "0e04040404040e",
  J: "0702020202120c",
  K: "11121418141211",
  L: "1010101010101f",
  M: "111b1515111111",
  N: "11191915131311",
  O: "0e11111111110e",
  P: "1e11111e101010",
  Q: "0e11111115120d",
  R: "1e11111e141211",
  S: "0f10100e01011e",
  T: "1f040404040404",
  U: "1111111111110e",
  V: "11111111110a04",
  W: "1111111515150a",
  X: "11110a040a1111",
  Y: "1111110a040404",
  Z: "1f01020408101f",
  "0": "0e11131519110e",
  "1": "040c040404040e",
  "2": "0e11010204081f",
  "3": "1f02040201110e",
  "4": "02060a121f0202",
  "5": "1f101e0101110e",
  "6": "0608101e11110e",
  "7": "1f010204080808",
  "8": "0e11110e11110e",
  "9": "0e11110f01020c",
  "-": "0000001f000000",
  ".": "00000000000c0c",
  ":": "000c0c000c0c00",
  ",": "0000000c0c0408",
  "/": "00010204081000",
  "(": "02040808080402",
  ")": "08040202020408",
  " ": "00000000000000",
};

/** Width in pixels of `text` at `dot` pixels a dot. */
export const widthOf = (text: string, dot: number) => text.length * 6 * dot - dot;

/** SVG path of `text` with its top left corner at (x, y). Unknown letters throw: a mark must never lose a letter. */
export function lettering(text: string, x: number, y: number, dot: number, fill: string): string {
  let path = "";
  [...text.toUpperCase()].forEach((letter, at) => {
    const bits = rows[letter];
    if (bits === undefined) throw new Error(`no dots for the letter "${letter}"`);
    for (let row = 0; row < 7; row++) {
      const line = Number.parseInt(bits.slice(row * 2, row * 2 + 2), 16);
      for (let column = 0; column < 5; column++) {
        if (((line >> (4 - column)) & 1) === 0) continue;
        path += `M${x + (at * 6 + column) * dot} ${y + row * dot}h${dot}v${dot}h${-dot}z`;
      }
    }
  });
  return `<path d="${path}" fill="${fill}" shape-rendering="crispEdges"/>`;
}

/** What every picture, sound, page and metadata block of the worked example says. */
export const mark = "FICTIONAL - WORKED EXAMPLE";
