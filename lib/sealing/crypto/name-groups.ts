/**
 * Names that are one name written in several ways, beyond what folding letters can see. For finding, never for merging:
 * a match says "ask", not "the same person". One line is one name; add to it freely, the index of an investigation is then
 * made again as its people are sealed anew.
 *
 * Clan names: the spelling of the Malian civil registers (French) beside that of the official Bambara orthography, as in
 * the headwords marked NOM CLAN of Bamadaba (dictionary of the Corpus bambara de référence, cormand.huma-num.fr), and
 * spellings usual in Guinea, Gambia and Côte d'Ivoire. Given names: forms of Arabic names current in Mali and around it,
 * beside the Arabic. Spellings that folding already makes one (Touré/Ture, Diallo/Jalo, Cissé/Sise) are not listed.
 */
export const nameGroups: readonly (readonly string[])[] = [
  // Clan names.
  ["Traoré", "Tarawele", "Tarawélé", "Trawaré", "Taraoré", "Trawally", "Tarawaly", "Trawalé", "تراوري", "ترورى"],
  ["Diarra", "Jara", "Diara", "Jarra", "جارا", "ديارا"],
  ["Coulibaly", "Kulubali", "Kulibali", "Koulibali", "Krubally", "Kouloubaly", "كوليبالي", "كلبالي"],
  ["Keïta", "Keyita", "Kéita", "Keyta", "كيتا"],
  ["Dembélé", "Danbele", "Dambele", "Denbele", "دمبلي"],
  ["Sangaré", "Sankare", "Sankaré", "سنغاري"],
  ["Doumbia", "Dunbiya", "Dunbuya", "Doumbouya", "Dumbuya", "دمبيا"],
  ["Kouyaté", "Kuyate", "Kuyateh", "كوياتي"],
  ["Diabaté", "Jabate", "Jobarteh", "Jobate", "Jebaté", "Djobarteh", "جاباتي"],
  ["Sissoko", "Sisoko", "Cissokho", "Sissokho", "Suso", "سيسوكو"],
  ["Camara", "Kamara", "Kamera", "كمارا", "كامارا"],
  ["Diallo", "Jallow", "Jalloh", "Jaalo", "جالو", "ديالو"],
  ["Barry", "Bari", "Bary", "باري"],
  ["Ouattara", "Wattara", "Watara", "Outtara", "واترا"],
  ["Ouédraogo", "Wédraogo", "Wedrago", "Ouedrago", "ودراغو"],
  ["Konaté", "Konateh", "Kunate", "كوناتي"],
  ["Sanogo", "Saganogo", "Sanogho", "Sanokho"],
  ["Touré", "Toureh", "Ture", "توري"],
  ["Cissé", "Ceesay", "Sesay", "Sise", "سيسي"],
  ["Haïdara", "Aydara", "Aïdara", "Haydara", "حيدرة", "حيدارا"],
  ["Maïga", "Mayga", "مايغا", "ميغا"],
  // Given names.
  [
    "Mohamed",
    "Muhammad",
    "Mohammed",
    "Mouhamed",
    "Mohamad",
    "Mahamat",
    "Mouhammad",
    "Mohammad",
    "Mahamed",
    "Mahomed",
    "محمد",
  ],
  ["Mamadou", "Mahamadou", "Mouhamadou", "Muhamadu", "Mahmadou", "Mamadu", "Madou", "Modou", "Mady"],
  ["Ahmed", "Ahmad", "Ahmet", "Ahamed", "أحمد"],
  ["Amadou", "Ahmadou", "Amadu", "Hamadou", "Ahamadou"],
  ["Ibrahim", "Ibrahima", "Ibrahime", "Brahima", "Brahim", "Birama", "Ibrahem", "إبراهيم"],
  ["Souleymane", "Suleiman", "Sulaiman", "Souleiman", "Soulemane", "Sulayman", "Soulaymane", "Solomane", "سليمان"],
  ["Ousmane", "Osman", "Usman", "Othman", "Outhmane", "Ousmani", "عثمان"],
  ["Oumar", "Omar", "Umar", "Oumarou", "Umaru", "عمر"],
  ["Aliou", "Alioune", "Aliyu"],
  ["Youssouf", "Yusuf", "Youssef", "Yousouf", "Issouf", "Issoufou", "Yusufu", "يوسف"],
  ["Yacouba", "Yakubu", "Yacoub", "Yaqub", "Yakouba", "يعقوب"],
  ["Boubacar", "Aboubacar", "Abubakar", "Boubakar", "Aboubakr", "Bubacar", "Babacar", "أبوبكر"],
  ["Abdoulaye", "Abdallah", "Abdullah", "Abdoullah", "Abdoullahi", "Abdullahi", "Abdalla", "عبد الله"],
  ["Moussa", "Musa", "Mousa", "Mussa", "موسى"],
  ["Issa", "Isa", "Eissa", "عيسى"],
  ["Seydou", "Saïd", "Sayd", "Seidu", "Saidou", "سعيد"],
  ["Hamidou", "Amidou", "Hamidu"],
  ["Idrissa", "Idriss", "Drissa", "Idris", "إدريس"],
  ["Aguibou", "Akibou", "Agibou"],
  ["Fatoumata", "Fatimata", "Fatima", "Fatma", "Fatou", "Fatim", "Fatimatou", "فاطمة"],
  ["Aïssata", "Aïssatou", "Aïcha", "Aïchata", "Assétou", "Aïchatou", "Assiatou", "عائشة"],
  ["Mariam", "Mariama", "Maryam", "Mariame", "Marième", "مريم"],
  ["Kadidia", "Khadija", "Kadidja", "Khadidja", "Kadiatou", "Kadia", "Khadidiatou", "خديجة"],
  ["Aminata", "Amina", "Aminatou", "Amy", "أمينة"],
  ["Hawa", "Awa", "Hawaou", "Ava", "حواء"],
  ["Zeinabou", "Zeynab", "Zaïnab", "Zénabou", "Djénéba", "Jeneba", "Diénéba", "زينب"],
  ["Rokia", "Rokiatou", "Roukia", "Ruqayya", "Rokiya", "رقية"],
];
