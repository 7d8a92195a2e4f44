import type { IRegularForbiddenRuleType } from "dependency-cruiser"

/**
 * Who may import whom. Each rule stands beside an import that it must refuse: a rule that has gone
 * blind (a folder renamed, a pattern mistyped) fails its own plant.
 */
export type ImportRule = IRegularForbiddenRuleType & {
  readonly name: string
  /** The sentence that whoever breaks the rule will read. */
  readonly comment: string
  /** Files added to a copy of `src`, by path, each with the code that breaks the rule. */
  readonly plants: Readonly<Record<string, string>>
}

type Restriction = Pick<ImportRule, "from" | "to" | "plants">

const rule = (name: string, comment: string, { from, to, plants }: Restriction): ImportRule => ({
  name,
  comment,
  severity: "error",
  from,
  to,
  plants,
})

/** Whatever comes from npm; types come from `@types` where a package has none of its own. */
const npm = (...names: string[]): string => `node_modules/(@types/)?(${names.join("|")})/`

/** Realms by what they may use of ours. What is not named is forbidden. */
const REALM_MAY_USE = {
  domain: ["domain"],
  api: ["api", "domain"],
  browser: ["browser", "api", "domain"],
  app: ["app", "browser", "api", "domain"],
  sw: ["sw", "api", "domain"],
  server: ["server", "api", "domain"],
} as const

const realmRule = (realm: keyof typeof REALM_MAY_USE, plants: ImportRule["plants"]): ImportRule => {
  const allowed = REALM_MAY_USE[realm]
  return rule(`${realm}-knows-its-place`, `src/${realm} may import from src/{${allowed.join(",")}} only.`, {
    from: { path: `^src/${realm}/` },
    to: { path: "^(src|tests|scripts)/", pathNot: `^src/(${allowed.join("|")})/` },
    plants,
  })
}

const realms: readonly ImportRule[] = [
  realmRule("domain", { "src/domain/planted-realm.ts": `import "../api/failures"` }),
  realmRule("api", { "src/api/planted-realm.ts": `import type { Database } from "../server/store/schema"` }),
  realmRule("browser", { "src/browser/planted-realm.ts": `import "../server/services"` }),
  realmRule("app", { "src/app/planted-realm.ts": `import type { Services } from "../server/services"` }),
  realmRule("sw", { "src/sw/planted-realm.ts": `import "../browser/planted-realm"` }),
  realmRule("server", { "src/server/planted-realm.ts": `import "../app/planted-realm"` }),
  rule("domain-is-pure", "src/domain imports nothing, not even npm or Node.", {
    from: { path: "^src/domain/" },
    to: { pathNot: "^src/domain/" },
    plants: { "src/domain/planted-npm.ts": `import { z } from "zod"\nexport const schema = z.string()` },
  }),
  rule("api-speaks-zod", "src/api needs nothing from outside but its schema library.", {
    from: { path: "^src/api/" },
    to: { pathNot: ["^src/", npm("zod", "@hono/zod-openapi")] },
    plants: { "src/api/planted-npm.ts": `import { Hono } from "hono"\nexport const app = new Hono()` },
  }),
  rule("node-stays-on-the-server", "Node's own modules are for src/server.", {
    from: { path: "^src/", pathNot: "^src/server/" },
    to: { dependencyTypes: ["core"] },
    plants: { "src/browser/planted-node.ts": `import "node:fs"` },
  }),
  rule("no-tools-at-run-time", "What runs may not need a development dependency, or one not declared.", {
    from: { path: "^src/" },
    to: { dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["type-only"] },
    plants: { "src/server/planted-tool.ts": `import { build } from "vite"\nvoid build` },
  }),
]

/** Folders side by side that do not know each other. */
const apart = (parent: string, folders: readonly string[], comment: string): ImportRule =>
  rule(`${folders.join("-")}-apart`, comment, {
    from: { path: `^src/${parent}/(${folders.join("|")})/` },
    // `$1` is the folder that the importing file is in.
    to: { path: `^src/${parent}/(${folders.join("|")})/`, pathNot: `^src/${parent}/$1/` },
    plants: {
      [`src/${parent}/${folders[0]}/planted-neighbour.ts`]: `import "../${folders[1]}/planted-house"`,
      [`src/${parent}/${folders[1]}/planted-house.ts`]: "export const here = true",
    },
  })

const inside: readonly ImportRule[] = [
  apart(
    "browser",
    ["capture", "media", "storage", "coach"],
    "capture, media, storage and coach meet in the app, which hands one what it needs of the other.",
  ),
  apart(
    "app",
    ["studio", "desk", "premiere"],
    "Three apps under one roof: what they share is in src/app/ui.",
  ),
  rule("outbox-uses-storage-only", "outbox may use storage; of media it may know the types.", {
    from: { path: "^src/browser/outbox/" },
    to: { path: "^src/browser/(capture|media)/", dependencyTypesNot: ["type-only"] },
    plants: {
      "src/browser/outbox/planted-media.ts": `import { here } from "../media/planted-house"\nvoid here`,
    },
  }),
  rule("shared-parts-know-no-screen", "ui, stores and i18n are used by the screens, not the other way.", {
    from: { path: "^src/app/(ui|stores|i18n)/" },
    to: { path: "^src/app/(studio|desk|premiere|access|home|door)/" },
    plants: { "src/app/ui/planted-screen.ts": `import "../desk/planted-house"` },
  }),
  rule("no-cycles", "Two files that import each other are one file, or three.", {
    from: { path: "^src/" },
    to: { circular: true },
    plants: {
      "src/domain/planted-hen.ts": `import { egg } from "./planted-egg"\nexport const hen = (): unknown => egg`,
      "src/domain/planted-egg.ts": `import { hen } from "./planted-hen"\nexport const egg = (): unknown => hen`,
    },
  }),
]

/** An outside engine and the only place that may load it. */
const home = (engine: string, packages: readonly string[], place: string, plant: string): ImportRule =>
  rule(`${engine}-has-one-home`, `Only ${place} may import ${packages.join(", ")}.`, {
    from: { path: "^src/", pathNot: place },
    to: { path: npm(...packages) },
    plants: { [plant]: `import "${packages[0]}"` },
  })

const homes: readonly ImportRule[] = [
  home(
    "ffmpeg-wasm",
    ["@ffmpeg/ffmpeg"],
    "^src/browser/media/ffmpeg-engine\\.ts$",
    "src/app/studio/planted-ffmpeg.ts",
  ),
  home(
    "voice-synthesiser",
    ["@echogarden/espeak-ng-emscripten"],
    "^src/server/speech/synthesiser\\.ts$",
    "src/server/film/planted-voice.ts",
  ),
  home("fourier", ["fft.js"], "^src/server/speech/spectra\\.ts$", "src/server/facts/planted-fourier.ts"),
  home("mediabunny", ["mediabunny"], "^src/browser/media/", "src/app/studio/planted-mediabunny.ts"),
  home(
    "wavesurfer",
    ["wavesurfer.js"],
    "^src/app/studio/trim/Waveform\\.tsx$",
    "src/app/studio/takes/planted-wave.ts",
  ),
  home(
    "face-engine",
    ["@tensorflow/tfjs-backend-wasm", "@vladmandic/human"],
    "^src/browser/coach/face-model\\.ts$",
    "src/app/studio/planted-faces.ts",
  ),
  home(
    "spreadsheets",
    ["papaparse"],
    "^src/browser/read-table\\.ts$",
    "src/app/desk/people/planted-spreadsheet.ts",
  ),
  home("idb", ["idb"], "^src/browser/storage/", "src/browser/outbox/planted-idb.ts"),
  home(
    "tus-client",
    ["tus-js-client"],
    "^src/browser/outbox/tus-upload\\.ts$",
    "src/app/studio/planted-tus.ts",
  ),
  home("zustand", ["zustand"], "^src/app/stores/", "src/browser/capture/planted-zustand.ts"),
  home("react", ["react", "react-dom", "wouter"], "^src/app/", "src/browser/capture/planted-react.ts"),
  home(
    "postgres",
    ["pg", "drizzle-orm"],
    "^src/server/(store/|jobs/|events\\.ts$)",
    "src/server/http/planted-sql.ts",
  ),
  home("queue", ["pg-boss"], "^src/server/jobs/", "src/server/film/planted-queue.ts"),
  home("push", ["web-push"], "^src/server/push/pusher\\.ts$", "src/server/handlers/planted-push.ts"),
  // What reads the media store file by file while it writes.
  home("zip", ["yazl"], "^src/server/archive/send-archive\\.ts$", "src/server/film/planted-zip.ts"),
  home("mail", ["nodemailer"], "^src/server/mail/mailer\\.ts$", "src/server/handlers/planted-mail.ts"),
  rule("processes-have-one-home", "Child processes are spawned in one file of server/media.", {
    from: {
      path: "^src/",
      pathNot: ["^src/server/media/ffmpeg-process\\.ts$", "^src/server/store/embedded-postgres[a-z-]*\\.ts$"],
    },
    to: { path: [npm("execa"), "^(node:)?child_process$"] },
    plants: {
      "src/server/film/planted-spawn.ts": `import { spawn } from "node:child_process"\nvoid spawn`,
      "src/server/jobs/planted-execa.ts": `import { execa } from "execa"\nvoid execa`,
    },
  }),
]

/** Files that describe the contract with a schema library. */
const SCHEMAS = "^src/api/(contract|contract/[a-z-]+|[a-z-]*schemas)\\.ts$"

/** Pages that are loaded when opened, each with its words: see scripts/words-by-place.mjs. */
const AFTER_FILMING = "^src/app/studio/(takes|trim|outbox|unreadable)/"
const REFUSAL = "^src/app/studio/no-camera/"

const weight: readonly ImportRule[] = [
  rule(
    "pages-that-can-wait",
    "What follows a recording is reached through after-filming.ts, with its words.",
    {
      from: { path: "^src/app/", pathNot: [AFTER_FILMING, "^src/app/studio/after-filming\\.ts$"] },
      // Says nothing, and draws posters elsewhere too.
      to: { path: AFTER_FILMING, pathNot: "/use-take-media\\.ts$" },
      plants: { "src/app/studio/brief/planted-early.ts": `import "../takes/use-deletion"` },
    },
  ),
  rule(
    "no-camera-can-wait",
    "What a refused camera needs is reached through CameraRefused, with its words.",
    {
      from: { path: "^src/app/", pathNot: REFUSAL },
      to: { path: REFUSAL, pathNot: "/CameraRefused\\.tsx$", dependencyTypesNot: ["type-only"] },
      plants: { "src/app/studio/record/planted-refusal.ts": `import "../no-camera/step-words"` },
    },
  ),
  rule(
    "import-can-wait",
    "Importing a clip is offered where its words are loaded: after-filming, no-camera.",
    {
      from: { path: "^src/app/", pathNot: [AFTER_FILMING, REFUSAL, "^src/app/studio/import/"] },
      to: { path: "^src/app/studio/import/", dependencyTypesNot: ["type-only"] },
      plants: { "src/app/studio/brief/planted-import.ts": `import "../import/use-import"` },
    },
  ),
  rule(
    "desk-endpoints-can-wait",
    "What only a coordinator asks for is asked through desk-client: nobody who films loads its table.",
    {
      from: {
        path: "^src/(app|browser|sw)/",
        pathNot: [
          "^src/app/desk/",
          "^src/browser/(desk-client\\.ts|sealed/)",
          "^src/app/stores/film-(changes|files)\\.ts$",
        ],
      },
      to: { path: "^src/api/(desk-)?endpoints\\.ts$", dependencyTypesNot: ["type-only"] },
      plants: { "src/app/studio/brief/planted-desk.ts": `import "../../../api/endpoints"` },
    },
  ),
  rule("zod-has-one-home", "Schemas are described in api and checked on the server; others take types.", {
    from: { path: "^src/", pathNot: [SCHEMAS, "^src/server/"] },
    to: { path: npm("zod", "@hono/zod-openapi"), dependencyTypesNot: ["type-only"] },
    plants: { "src/app/planted-zod.ts": `import { z } from "zod"\nvoid z` },
  }),
  rule("contract-by-type", "The page takes the contract's types, never its code: zod would come along.", {
    from: { path: "^src/", pathNot: [SCHEMAS, "^src/server/"] },
    to: { path: SCHEMAS, dependencyTypesNot: ["type-only"] },
    plants: {
      "src/browser/planted-contract.ts": `import { contract } from "../api/contract"\nvoid contract`,
    },
  }),
]

/** What the bundler makes, and no file on the disk is. */
const NOT_A_FILE = ["^virtual:", "\\?(url|worker|raw)"]

const resolution: readonly ImportRule[] = [
  rule("everything-resolves", "An import that cannot be found is one that no rule can judge.", {
    from: { path: "^src/" },
    to: { couldNotResolve: true, pathNot: NOT_A_FILE },
    plants: { "src/server/planted-nowhere.ts": `import "./no-such-file"` },
  }),
]

export const IMPORT_RULES: readonly ImportRule[] = [...realms, ...inside, ...homes, ...weight, ...resolution]
