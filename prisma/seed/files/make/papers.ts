import { mark } from "./lettering";
import { onePagePdf } from "./pdf";

/** What the news item says of itself, and the passages that may be cited. All invented. */
export const newsItem = {
  publisher: "The Riverbend Courier (fictional publisher)",
  agency: "Harmattan Wire (fictional agency)",
  author: "Regional correspondent",
  headline: "Residents report killings in several villages; numbers cannot be confirmed",
  date: "2024-09-12",
  language: "en",
  rights: "© 2024 Harmattan Wire (fictional). Reproduced by The Riverbend Courier (fictional) under licence.",
  termsOfUse: "Quotation with the name of publisher and agency; no republication in full; no use in advertising.",
  passages: [
    "BAMAKO, 12 September 2024 – Residents and local officials in the centre and the north speak of hundreds of people killed in attacks on villages since June. This agency could not confirm the number: roads are closed, and telephone lines have been cut for weeks.",
    "Two people reached by telephone, who asked not to be identified, described the killing of villagers in late July in Village E, Mopti region. One of them said that 21 people were buried on the following day. This agency first reported those deaths on 26 July.",
    "Thousands of people have left their homes, local officials said. Families who reached the edge of the regional capital told aid workers that armed men had taken their animals.",
    "The armed groups named by residents have made no statement about these events.",
  ],
} as const;

export function drawNewsItem(): Buffer {
  return onePagePdf({
    title: `${mark}. ${newsItem.headline}`,
    subject: newsItem.rights,
    author: `${newsItem.author}, ${newsItem.agency}`,
    createdAt: "20240912160000",
    mark,
    language: "en",
    paragraphs: [
      { text: newsItem.publisher, size: 15, bold: true, space: 2 },
      { text: "Invented newspaper, invented agency, invented events. No such publisher exists.", size: 9, space: 22 },
      { text: newsItem.headline, size: 19, bold: true, space: 6 },
      { text: `By the ${newsItem.author.toLowerCase()}, ${newsItem.agency}. 12 September 2024.`, size: 9.5, space: 16 },
      ...newsItem.passages.map((text) => ({ text, size: 11.5, space: 11 })),
      { text: newsItem.rights, size: 8.5, space: 3 },
      { text: `Terms of use: ${newsItem.termsOfUse}`, size: 8.5 },
    ],
  });
}

export function drawLetter(): Buffer {
  return onePagePdf({
    title: `${mark}. Letter to the government with a request for its reply`,
    subject: "Right of reply: allegations and questions, 15 November 2024",
    author: "The organisation of the worked example",
    createdAt: "20241115090000",
    mark,
    language: "en",
    paragraphs: [
      { text: "The organisation of the worked example", size: 13, bold: true, space: 2 },
      { text: "An invented organisation. This letter was never sent to anyone.", size: 9, space: 18 },
      { text: "15 November 2024", space: 12 },
      { text: "To the government in Bamako", bold: true, space: 2 },
      { text: "By courier, against signature", space: 16 },
      { text: "Request for information and reply before publication", size: 13, bold: true, space: 10 },
      {
        text: "Excellency, we have the honour to send you, before publication, the findings of our research on events in northern and central Mali since May 2024, and to ask for the reply of the government.",
      },
      { text: "Our findings are that members of the armed forces, acting together with the Wagner Group:" },
      { text: "1. deliberately killed at least 32 civilians, including 7 in a drone strike;", space: 2 },
      { text: "2. forcibly disappeared 4 other people;", space: 2 },
      { text: "3. burned at least 100 homes.", space: 10 },
      { text: "We would be grateful for the answers to these questions:", space: 4 },
      { text: "(a) Which units took part in operations in the places and on the dates listed in the annex?", space: 2 },
      { text: "(b) Where are the four people who were taken, and under which authority are they held?", space: 2 },
      { text: "(c) What steps have been taken to investigate, and what was their result?", space: 10 },
      {
        text: "A reply that reaches us by 6 December 2024 will be reflected in what we publish. A later reply will be published with it as soon as we are able. No source is named in this letter, and none will be.",
        space: 14,
      },
      { text: "Yours respectfully,", space: 4 },
      { text: "The director of research", space: 16 },
      { text: "Annex: places and dates of six incidents (1 page).", size: 9 },
    ],
  });
}

export function drawCommunique(): Buffer {
  return onePagePdf({
    title: `${mark}. Communiqué : douze terroristes neutralisés`,
    subject: "Communiqué de la partie mise en cause dans l'exemple, 22 octobre 2024",
    author: "La force armée de l'exemple",
    createdAt: "20241022180000",
    mark,
    language: "fr",
    paragraphs: [
      { text: "Communiqué", size: 20, bold: true, space: 4 },
      {
        text: "Texte inventé pour l’exemple. Aucune armée ni aucune autorité réelle n’a publié ce communiqué.",
        size: 9,
        space: 22,
      },
      { text: "22 octobre 2024", space: 14 },
      {
        text: "La force armée de l’exemple informe l’opinion qu’une opération menée le 20 octobre 2024 aux abords du Village H, région de Tombouctou, a permis de neutraliser 12 terroristes.",
        size: 12,
        space: 10,
      },
      { text: "Du matériel a été récupéré. Aucune perte n’est à déplorer dans nos rangs.", size: 12, space: 10 },
      { text: "L’opération se poursuit.", size: 12, space: 24 },
      { text: "Le service de communication de la force armée de l’exemple", bold: true },
    ],
  });
}
