/** What the archive says, in the campaign's language. */
import type { Language } from "../../domain/language"

type Words = {
  readonly readme: string
  readonly originals: string
  readonly cut: string
  readonly subtitles: string
  readonly register: string
  readonly consentsRegister: string
  /** The folder of what was signed. */
  readonly consents: string
  readonly take: string
  readonly somebody: string
  readonly verdicts: Readonly<Record<"accepted" | "redo" | "undecided", string>>
  readonly columns: readonly string[]
  readonly consentColumns: readonly string[]
  readonly explain: (title: string, made: string) => string
}

const FR: Words = {
  readme: "LISEZ-MOI.txt",
  originals: "originaux",
  cut: "montage",
  subtitles: "sous-titres",
  register: "registre-des-envois.csv",
  consentsRegister: "registre-des-autorisations.csv",
  consents: "autorisations",
  take: "prise",
  somebody: "sans nom",
  verdicts: { accepted: "validé", redo: "à refaire", undecided: "à relire" },
  columns: [
    "fichier",
    "phrase",
    "texte",
    "personne",
    "rôle",
    "lieu",
    "prise",
    "décision",
    "filmé le",
    "arrivé le",
    "début (s)",
    "fin (s)",
    "octets",
    "sha256",
  ],
  consentColumns: [
    "personne",
    "phrases",
    "signé sous le nom",
    "signé le",
    "reçu le",
    "valable jusqu’au",
    "retiré le",
    "langue",
    "version",
    "sha256 du texte",
    "fichier",
  ],
  explain: (title, made) =>
    `${title}
Archive faite par Unisson le ${made}

originaux/                  les envois, tels qu’ils sont arrivés (le nom dit la phrase, la personne et la prise)
montage.otio                le montage, pour DaVinci Resolve, Premiere Pro (module OTIO), Kdenlive, Avid…
montage.fcpxml              le même, pour Final Cut Pro et DaVinci Resolve : toutes les voix d’une phrase dite à plusieurs
montage.edl                 le même en CMX 3600, pour les logiciels plus anciens
sous-titres.srt, .vtt       les sous-titres du montage
registre-des-envois.csv     qui a filmé quoi et quand, avec l’empreinte SHA-256 de chaque fichier
registre-des-autorisations.csv  qui a autorisé quoi, quand et jusqu’à quand, ou l’a retiré
autorisations/              les textes signés, mot pour mot

Le montage est à 30 images par seconde. Les temps des sources se comptent depuis le début de chaque fichier.
Là où se trouve un carton (titre, phrase manquante, fin), le montage laisse un vide.
D’une phrase dite à plusieurs, montage.otio et montage.edl montrent la première voix ; montage.fcpxml les a toutes.
Si un logiciel ne retrouve pas les fichiers, indiquez-lui le dossier « originaux » : leurs noms sont ceux du montage.

Les prises de qui a retiré son autorisation ne sont ni dans le montage ni dans les originaux ; le registre des envois les nomme, sans fichier.
L’empreinte du registre des autorisations est celle du texte signé seul, encodé en UTF-8 : sans les lignes de signature et de référence qui le suivent dans son fichier.
Ces fichiers montrent des personnes. Gardez-les à l’abri, et effacez-les quand leur usage est fini.
`,
}

const EN: Words = {
  readme: "README.txt",
  originals: "originals",
  cut: "cut",
  subtitles: "subtitles",
  register: "register-of-submissions.csv",
  consentsRegister: "consents-register.csv",
  consents: "consents",
  take: "take",
  somebody: "no name",
  verdicts: { accepted: "accepted", redo: "redo", undecided: "to review" },
  columns: [
    "file",
    "line",
    "text",
    "person",
    "role",
    "place",
    "take",
    "decision",
    "filmed at",
    "arrived at",
    "in (s)",
    "out (s)",
    "bytes",
    "sha256",
  ],
  consentColumns: [
    "person",
    "lines",
    "signed as",
    "signed at",
    "received at",
    "valid until",
    "withdrawn at",
    "language",
    "version",
    "sha256 of the wording",
    "file",
  ],
  explain: (title, made) =>
    `${title}
Archive made by Unisson on ${made}

originals/                     the submissions as they arrived (their names say line, person and take)
cut.otio                       the cut, for DaVinci Resolve, Premiere Pro (OTIO plug-in), Kdenlive, Avid…
cut.fcpxml                     the same, for Final Cut Pro and DaVinci Resolve: every voice of a line said by several
cut.edl                        the same as CMX 3600, for older programs
subtitles.srt, .vtt            the subtitles of the cut
register-of-submissions.csv    who filmed what and when, with each file’s SHA-256
consents-register.csv          who permitted what, when and until when, or withdrew it
consents/                      the signed texts, word by word

The cut runs at 30 frames a second. Times of the sources count from each file’s beginning.
Where a card stands (title, missing line, end), the cut has a gap.
Of a line said by several, cut.otio and cut.edl show the first voice; cut.fcpxml has them all.
Where a program does not find the files, show it the folder “originals”: their names are those of the cut.

The takes of whoever withdrew permission are neither in the cut nor among the originals; the register of submissions names them, without a file.
The hash in the register of consents is that of the signed wording alone, in UTF-8: without the lines of signature and reference that follow it in its file.
These files show people. Keep them safe, and delete them when they are needed no more.
`,
}

export const archiveWords = (language: Language): Words => (language === "fr" ? FR : EN)
