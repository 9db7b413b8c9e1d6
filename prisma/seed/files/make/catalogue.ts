/** What every file of the worked example is. Villages, days and coordinates are invented; the regions are real. */
export type Kind = "satellite_image" | "photograph" | "video" | "audio" | "document" | "external_report";

export type Described = {
  name: string;
  kind: Kind;
  mediaType: string;
  title: string;
  description: string;
  /** The label of the invented place, and the P-code of the real region it is said to lie in. */
  place: string | null;
  region: string | null;
  lat: number | null;
  lon: number | null;
  /** The day that the file says it was made or taken. */
  capturedOn: string;
  /** The file that this one was made from, when it is a copy of another. */
  derivedFrom?: string;
};

const places = {
  a: { place: "Village A, Bandiagara region", region: "MLX19", lat: 14.2, lon: -3.4 },
  b: { place: "Village B, Douentza region", region: "MLX18", lat: 15.1, lon: -2.6 },
  c: { place: "Village C, Timbuktu region", region: "ML06", lat: 16.9, lon: -3.6 },
  d: { place: "Village D, Kidal region", region: "ML08", lat: 19.1, lon: 0.9 },
  e: { place: "Village E, Mopti region", region: "ML05", lat: 14.7, lon: -4.6 },
  f: { place: "Village F, Ségou region", region: "ML04", lat: 14.6, lon: -5.9 },
  g: { place: "Village G, Gao region", region: "ML07", lat: 16.4, lon: 0.6 },
  h: { place: "Village H, Timbuktu region", region: "ML06", lat: null, lon: null },
  site: { place: "Open ground near a town, Mopti region", region: "ML05", lat: 14.45, lon: -4.1 },
  none: { place: null, region: null, lat: null, lon: null },
} as const;

const tiff = { kind: "satellite_image", mediaType: "image/tiff" } as const;
const jpeg = { kind: "photograph", mediaType: "image/jpeg" } as const;

export const catalogue: Described[] = [
  {
    name: "village-a-before.tif",
    ...tiff,
    ...places.a,
    capturedOn: "2024-05-06",
    title: "Village A from above, before",
    description: "84 structures, none destroyed.",
  },
  {
    name: "village-a-after-1.tif",
    ...tiff,
    ...places.a,
    capturedOn: "2024-05-21",
    title: "Village A from above, first image after",
    description: "52 structures destroyed, 11 possibly damaged, of 84.",
  },
  {
    name: "village-a-after-2.tif",
    ...tiff,
    ...places.a,
    capturedOn: "2024-06-04",
    title: "Village A from above, second image after",
    description: "60 structures destroyed (8 of them seen destroyed only here), 11 possibly damaged, of 84.",
  },
  {
    name: "village-b-before.tif",
    ...tiff,
    ...places.b,
    capturedOn: "2024-07-02",
    title: "Village B from above, before",
    description: "52 structures, none destroyed.",
  },
  {
    name: "village-b-after.tif",
    ...tiff,
    ...places.b,
    capturedOn: "2024-07-19",
    title: "Village B from above, after",
    description: "40 structures destroyed, none possibly damaged, of 52.",
  },
  {
    name: "village-a-burned-walls.jpg",
    ...jpeg,
    ...places.a,
    capturedOn: "2024-05-16",
    title: "Burned walls in Village A",
    description: "Earth walls without roofs, soot above door and window, ash.",
  },
  {
    name: "village-b-granaries.jpg",
    ...jpeg,
    ...places.b,
    capturedOn: "2024-07-15",
    title: "Two granaries in Village B",
    description: "One whole; one burned out, its grain on the ground.",
  },
  {
    name: "village-c-track.jpg",
    ...jpeg,
    ...places.c,
    capturedOn: "2024-06-12",
    title: "The track to Village C",
    description: "A track with the ruts of many wheels.",
  },
  {
    name: "village-d-market.jpg",
    ...jpeg,
    ...places.d,
    capturedOn: "2024-08-27",
    title: "The market of Village D",
    description: "A shallow pit and a fallen straw shelter; four shelters stand.",
  },
  {
    name: "village-e-burial-ground.jpg",
    ...jpeg,
    ...places.e,
    capturedOn: "2024-07-25",
    title: "The burial ground of Village E",
    description: "Twelve low mounds edged with stones; the frame ends before the ground does.",
  },
  {
    name: "village-f-enclosure.jpg",
    ...jpeg,
    ...places.f,
    capturedOn: "2024-10-08",
    title: "An empty enclosure in Village F",
    description: "A thorn enclosure for cattle, hoof marks, its gate open.",
  },
  {
    name: "displaced-shelters.jpg",
    ...jpeg,
    ...places.site,
    capturedOn: "2024-09-18",
    title: "Shelters of people who fled",
    description: "Shelters of mats and sheets on open ground.",
  },
  {
    name: "village-g-street.mp4",
    kind: "video",
    mediaType: "video/mp4",
    ...places.g,
    capturedOn: "2024-09-05",
    title: "A street in Village G",
    description: "Six seconds along a street after a fire, with sound.",
  },
  {
    name: "village-g-street-forwarded.mp4",
    kind: "video",
    mediaType: "video/mp4",
    ...places.g,
    capturedOn: "2024-09-05",
    title: "A street in Village G, as forwarded",
    description: "The same recording, made smaller on the way; its metadata is gone.",
    derivedFrom: "village-g-street.mp4",
  },
  {
    name: "interview.mp3",
    kind: "audio",
    mediaType: "audio/mpeg",
    ...places.none,
    capturedOn: "2024-10-15",
    title: "Sound of an interview",
    description: "Two synthetic voices in French; nobody speaks here.",
  },
  {
    name: "letter-to-the-government.pdf",
    kind: "document",
    mediaType: "application/pdf",
    ...places.none,
    capturedOn: "2024-11-15",
    title: "Letter to the government",
    description: "Findings, questions, and a reply requested by 6 December 2024.",
  },
  {
    name: "news-item.pdf",
    kind: "external_report",
    mediaType: "application/pdf",
    ...places.none,
    capturedOn: "2024-09-12",
    title: "News item on killings in several villages",
    description:
      "Names its publisher, its agency and its rights; says that hundreds are reported killed and that this is not confirmed.",
  },
  {
    name: "communique.pdf",
    kind: "external_report",
    mediaType: "application/pdf",
    ...places.h,
    capturedOn: "2024-10-22",
    title: "Communiqué: twelve “terrorists neutralised”",
    description: "The accused party's own words, in French: they admit twelve deaths, not who the dead were.",
  },
];

export function describe(name: string): Described {
  const found = catalogue.find((file) => file.name === name);
  if (found === undefined) throw new Error(`the catalogue does not know ${name}`);
  return found;
}
