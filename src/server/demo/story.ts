/** The campaign that the demonstration makes. The people in it are invented. */

/** Look of a drawn speaker: every colour as `#rrggbb`. */
export type Look = {
  readonly backdrop: readonly [from: string, to: string]
  readonly skin: string
  readonly hair: string
  readonly hairStyle: "long" | "short" | "bun" | "curly" | "scarf"
  readonly clothes: string
  readonly hasGlasses: boolean
}

/** What her phone makes: no two phones film alike. */
export type Phone = {
  readonly width: number
  readonly height: number
  /** Frames a second. */
  readonly frameRate: number
  readonly recorder: "mp4-h264" | "webm-vp8" | "webm-vp9"
}

export type Ambassador = {
  readonly name: string
  readonly role: string
  readonly place: string
  readonly line: string
  /** Pitch of her speaking tone in hertz. */
  readonly pitch: number
  readonly look: Look
  readonly phone: Phone
}

const upright = (frameRate: number, recorder: Phone["recorder"]): Phone => ({
  width: 720,
  height: 1280,
  frameRate,
  recorder,
})
const lying = (frameRate: number, recorder: Phone["recorder"], height: 480 | 720 | 1080 = 720): Phone => ({
  width: height === 480 ? 640 : (height * 16) / 9,
  height,
  frameRate,
  recorder,
})

const DAWN = ["#f7c9a9", "#e2788a"] as const
const SAGE = ["#cfe3cf", "#5e9c84"] as const
const NIGHT = ["#5b4a9e", "#241a4d"] as const
const SAND = ["#f3e4c8", "#cfa56b"] as const
const SKY = ["#cfe4f7", "#6a9fd4"] as const
const ROSE = ["#fbd9dd", "#c2668a"] as const

export const TITLE = "8 mars : nos métiers, nos voix"
export const FRAMING_NOTE =
  "Téléphone à l’horizontale si possible, à hauteur des yeux, fenêtre face à vous. Souriez : on vous écoute."

/** In the order of the film. */
export const AMBASSADORS: readonly Ambassador[] = [
  {
    name: "Claire Vasseur",
    role: "Cheffe de projet numérique",
    place: "Lyon",
    pitch: 205,
    line: "Il y a des métiers que l’on croit réservés aux autres.",
    look: {
      backdrop: SKY,
      skin: "#f2c9a8",
      hair: "#5a3825",
      hairStyle: "long",
      clothes: "#3b2a78",
      hasGlasses: false,
    },
    phone: lying(30, "mp4-h264"),
  },
  {
    name: "Nadia Benhaddou",
    role: "Ingénieure réseau",
    place: "Nice",
    pitch: 190,
    line: "Le mien, c’est de relier les gens.",
    look: {
      backdrop: DAWN,
      skin: "#d8a47f",
      hair: "#2b1b17",
      hairStyle: "curly",
      clothes: "#b3413a",
      hasGlasses: false,
    },
    phone: upright(30, "webm-vp8"),
  },
  {
    name: "Mathilde Roussel",
    role: "Consultante en données",
    place: "Dijon",
    pitch: 220,
    line: "Le mien, de faire parler les chiffres.",
    look: {
      backdrop: SAGE,
      skin: "#f6d3b7",
      hair: "#b5562f",
      hairStyle: "bun",
      clothes: "#20544a",
      hasGlasses: true,
    },
    phone: lying(25, "webm-vp9"),
  },
  {
    name: "Aïssatou Diallo",
    role: "Développeuse",
    place: "Toulouse",
    pitch: 200,
    line: "Moi, j’écris du code que des milliers de personnes utilisent chaque matin.",
    look: {
      backdrop: SAND,
      skin: "#7a4a2e",
      hair: "#17110f",
      hairStyle: "bun",
      clothes: "#e0a021",
      hasGlasses: false,
    },
    phone: lying(30, "mp4-h264", 1080),
  },
  {
    name: "Sophie Keller",
    role: "Responsable cybersécurité",
    place: "Strasbourg",
    pitch: 185,
    line: "Je protège ce que vous ne voyez pas.",
    look: {
      backdrop: NIGHT,
      skin: "#f0c7aa",
      hair: "#d9b36a",
      hairStyle: "short",
      clothes: "#8e7cc3",
      hasGlasses: true,
    },
    phone: lying(24, "webm-vp8", 480),
  },
  {
    name: "Linh Nguyen",
    role: "Designer d’interaction",
    place: "Nantes",
    pitch: 230,
    line: "Je dessine des écrans pour celles et ceux qui n’osent pas cliquer.",
    look: {
      backdrop: ROSE,
      skin: "#efc6a0",
      hair: "#1d1a1f",
      hairStyle: "long",
      clothes: "#2d6f8f",
      hasGlasses: false,
    },
    phone: upright(30, "mp4-h264"),
  },
  {
    name: "Émilie Garnier",
    role: "Formatrice",
    place: "Clermont-Ferrand",
    pitch: 210,
    line: "J’ai changé de voie à quarante-deux ans.",
    look: {
      backdrop: SAGE,
      skin: "#f4cdb0",
      hair: "#8a8a93",
      hairStyle: "short",
      clothes: "#a0456e",
      hasGlasses: true,
    },
    phone: lying(30, "webm-vp8"),
  },
  {
    name: "Yasmine Chérif",
    role: "Doctorante en IA",
    place: "Grenoble",
    pitch: 215,
    line: "Je cherche, je doute, je recommence.",
    look: {
      backdrop: SKY,
      skin: "#deb08a",
      hair: "#4b3f72",
      hairStyle: "scarf",
      clothes: "#6b5bb0",
      hasGlasses: false,
    },
    phone: lying(60, "mp4-h264"),
  },
  {
    name: "Marie-Ange Toussaint",
    role: "Technicienne de maintenance",
    place: "Fort-de-France",
    pitch: 180,
    line: "On m’a dit : « Tu es sûre ? »",
    look: {
      backdrop: DAWN,
      skin: "#6a3f2a",
      hair: "#1a1312",
      hairStyle: "curly",
      clothes: "#1e7a6d",
      hasGlasses: false,
    },
    phone: lying(15, "webm-vp8", 480),
  },
  {
    name: "Hélène Marchand",
    role: "Directrice des systèmes d’information",
    place: "Lille",
    pitch: 175,
    line: "Oui, j’étais sûre.",
    look: {
      backdrop: NIGHT,
      skin: "#f1cbb0",
      hair: "#c9c4c0",
      hairStyle: "short",
      clothes: "#d65a4a",
      hasGlasses: true,
    },
    phone: lying(30, "mp4-h264"),
  },
  {
    name: "Inès Fournier",
    role: "Apprentie développeuse",
    place: "Rennes",
    pitch: 240,
    line: "J’ai dix-neuf ans, et personne ne m’a encore dit non.",
    look: {
      backdrop: ROSE,
      skin: "#f3cfae",
      hair: "#2f2320",
      hairStyle: "long",
      clothes: "#e27d2f",
      hasGlasses: false,
    },
    phone: upright(25, "webm-vp9"),
  },
  {
    name: "Catherine Lemoine",
    role: "Agente publique, e-administration",
    place: "Besançon",
    pitch: 195,
    line: "Alors venez.",
    look: {
      backdrop: SAND,
      skin: "#f5d0b5",
      hair: "#7b4b2a",
      hairStyle: "bun",
      clothes: "#41327e",
      hasGlasses: false,
    },
    phone: lying(30, "mp4-h264"),
  },
  {
    name: "Fatou N’Diaye",
    role: "Fondatrice",
    place: "Marseille",
    pitch: 200,
    line: "Dans nos équipes, il y a une chaise libre à côté de la nôtre.",
    look: {
      backdrop: SKY,
      skin: "#5c3624",
      hair: "#b8432f",
      hairStyle: "scarf",
      clothes: "#f0b429",
      hasGlasses: false,
    },
    phone: lying(29.97, "webm-vp8"),
  },
  {
    name: "Anne-Laure Petit",
    role: "Cheffe de produit",
    place: "Bordeaux",
    pitch: 212,
    line: "Vous n’avez pas à tout savoir : personne ne sait tout.",
    look: {
      backdrop: SAGE,
      skin: "#f7d6bd",
      hair: "#e0bd7c",
      hairStyle: "curly",
      clothes: "#2f5d9b",
      hasGlasses: true,
    },
    phone: lying(30, "mp4-h264"),
  },
  {
    name: "Jeanne Morel",
    role: "Professeure de NSI",
    place: "Limoges",
    pitch: 188,
    line: "Vous avez à commencer.",
    look: {
      backdrop: DAWN,
      skin: "#efc4a2",
      hair: "#6b3b22",
      hairStyle: "long",
      clothes: "#5c2a6b",
      hasGlasses: true,
    },
    phone: upright(30, "webm-vp8"),
  },
  {
    name: "Samira Haddad",
    role: "Ambassadrice",
    place: "Paris",
    pitch: 205,
    line: "Nous sommes là, et nous parlons d’une seule voix.",
    look: {
      backdrop: NIGHT,
      skin: "#d9a983",
      hair: "#1f1714",
      hairStyle: "long",
      clothes: "#f06449",
      hasGlasses: false,
    },
    phone: lying(30, "mp4-h264"),
  },
]

/** The pasted text: one paragraph a line, as the ambassadors wrote it. */
export const TEXT = AMBASSADORS.map(({ line }) => line).join("\n")
