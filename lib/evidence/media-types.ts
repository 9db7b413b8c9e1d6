import type { EvidenceKind } from "./types";

const stills = /^image\/(?!svg)/;
const pictures = /^image\//;
const sounds = /^audio\/|^application\/ogg$|^(application|video)\/(vnd\.ms-asf|x-ms-asf)$/;
const films = /^video\/|^application\/(mxf|ogg|vnd\.ms-asf|vnd\.rn-realmedia)$|^image\/(gif|apng)$/;
// Telephones put a recording without a picture into the box that they use for films.
const filmBoxes = /^video\/(mp4|3gpp|3gpp2|webm|ogg|quicktime|x-m4v|matroska)$/;
const papers =
  /^text\/|^message\/rfc822$|^application\/(pdf|rtf|epub\+zip|xml|x-cfb|postscript|vnd\.(openxmlformats-officedocument|oasis\.opendocument|ms-outlook|apple\.(pages|numbers|keynote)).*)$/;
const bundles = /^application\/(zip|gzip|zstd|x-tar|x-7z-compressed)$/;

/** Which content each kind of evidence may have. HTML and SVG only where a page or a paper is kept, and never shown inline. */
const takenBy: Record<EvidenceKind, readonly RegExp[]> = {
  satellite_image: [stills, bundles, /^application\/pdf$/],
  video: [films],
  photograph: [stills],
  audio: [sounds, filmBoxes],
  document: [papers, pictures],
  web_capture: [papers, pictures, bundles, films, sounds],
  external_report: [papers, stills],
};

export function fitsKind(mediaType: string, kind: EvidenceKind): boolean {
  return takenBy[kind].some((pattern) => pattern.test(mediaType));
}

/** What the content may be when a name ends so. A name without a known ending claims nothing. */
const claimedBy = new Map<string, RegExp>([
  ...ending("jpg jpeg jpe jfif", /^image\/jpeg$/),
  ...ending("png", /^image\/(png|apng)$/),
  ...ending("gif", /^image\/gif$/),
  ...ending("webp", /^image\/webp$/),
  ...ending("bmp", /^image\/bmp$/),
  ...ending("tif tiff gtiff geotiff", /^image\/tiff$/),
  ...ending("jp2 j2k jpx", /^image\/(jp2|jpx|jpm|j2c)$/),
  ...ending("heic heif", /^image\/hei[cf](-sequence)?$/),
  ...ending("avif", /^image\/avif$/),
  ...ending("svg", /^image\/svg\+xml$/),
  ...ending("dng cr2 cr3 nef arw orf rw2 raf", /^image\/(tiff|x-.*)$/),
  ...ending("mp4 m4v mov qt 3gp 3g2", /^(video|audio)\/(mp4|quicktime|x-m4v|x-m4a|3gpp2?)$/),
  ...ending("m4a m4b", /^(audio|video)\/(mp4|x-m4a|x-m4v|quicktime)$/),
  ...ending("mkv mka webm", /^(video|audio)\/(matroska|webm)$/),
  ...ending("avi", /^video\/vnd\.avi$/),
  ...ending("mpg mpeg", /^video\/(mpeg|MP1S|MP2P|mp2t)$/),
  ...ending("mts m2ts ts", /^video\/mp2t$/),
  ...ending("wmv wma asf", /^(video|audio|application)\/(x-ms-asf|vnd\.ms-asf)$/),
  ...ending("flv", /^video\/x-flv$/),
  ...ending("mp3", /^audio\/mpeg$/),
  ...ending("wav", /^audio\/wav$/),
  ...ending("flac", /^audio\/flac$/),
  ...ending("aac", /^audio\/(aac|mp4|mpeg)$/),
  ...ending("amr", /^audio\/amr$/),
  ...ending("aif aiff", /^audio\/aiff$/),
  ...ending("ogg oga ogv opus", /^(audio|video|application)\/ogg$/),
  ...ending("pdf", /^application\/pdf$/),
  ...ending("doc xls ppt", /^application\/(x-cfb|rtf)$/),
  ...ending("msg", /^application\/(x-cfb|vnd\.ms-outlook)$/),
  ...ending("docx dotx docm", /^application\/vnd\.(openxmlformats-officedocument|ms-word).*$/),
  ...ending("xlsx xlsm", /^application\/vnd\.(openxmlformats-officedocument|ms-excel).*$/),
  ...ending("pptx ppsx", /^application\/vnd\.(openxmlformats-officedocument|ms-powerpoint).*$/),
  ...ending("odt ods odp odg", /^application\/vnd\.oasis\.opendocument\..*$/),
  ...ending("rtf", /^application\/rtf$/),
  ...ending("epub", /^application\/epub\+zip$/),
  ...ending("txt csv tsv md log", /^text\/plain$/),
  ...ending("html htm xhtml", /^(text\/html|application\/xml)$/),
  ...ending("xml kml gpx", /^(application\/xml|text\/html|text\/plain|image\/svg\+xml)$/),
  ...ending("json geojson", /^text\/plain$/),
  ...ending("eml mht mhtml", /^(message\/rfc822|text\/plain|text\/html)$/),
  ...ending("zip wacz kmz", /^application\/zip$/),
  ...ending("gz tgz warc", /^(application\/gzip|text\/plain)$/),
]);

function ending(names: string, content: RegExp): Array<[string, RegExp]> {
  return names.split(" ").map((name) => [name, content]);
}

/** Whether a name's ending and the content agree. */
export function fitsName(mediaType: string, fileName: string): boolean {
  const [, last] = /\.([a-z0-9]{1,8})$/i.exec(fileName.trim()) ?? [];
  const claimed = last ? claimedBy.get(last.toLowerCase()) : undefined;
  return claimed === undefined || claimed.test(mediaType);
}

const endings = new Map([
  ["image/jpeg", "jpg"],
  ["image/tiff", "tif"],
  ["image/svg+xml", "svg"],
  ["audio/mpeg", "mp3"],
  ["audio/x-m4a", "m4a"],
  ["video/quicktime", "mov"],
  ["video/matroska", "mkv"],
  ["video/vnd.avi", "avi"],
  ["text/plain", "txt"],
  ["message/rfc822", "eml"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["application/vnd.oasis.opendocument.text", "odt"],
]);

/** The ending of a name that the program makes up for a download: by content, never by the name that came with it. */
export function endingFor(mediaType: string): string {
  const known = endings.get(mediaType);
  if (known) return known;
  const [, subtype = ""] = mediaType.split("/");
  return /^[a-z0-9]{2,5}$/.test(subtype) ? subtype : "bin";
}
