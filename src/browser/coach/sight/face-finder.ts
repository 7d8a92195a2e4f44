/** Finds a face in a picture, near where it found the last one. */
import { findKept } from "../../kept-download"
import { FACE_MODEL, isFaceModelKept, KERNELS_FILE, PLAN_FILE, WEIGHTS_FILE } from "../face-model"
import { closeView, type View, wholeView } from "./face-measures"
import { type FoundFace, INPUT_SIZE, readFace } from "./faces"
import { TensorKernels } from "./kernels"
import { assembleNetwork, type Network } from "./network"
import type { NetworkPlan } from "./network-plan"
import type { Painter } from "./painter"

/** Red, green, blue: the network wants -1 to 1. */
const COLOURS = 3
const CHANNELS = 4
const HALF_SCALE = 127.5

/** What BlazeFace calls what comes out, grid by grid. */
const GRIDS = [
  { cells: 16, guesses: 2, logits: "Identity", values: "Identity_2" },
  { cells: 8, guesses: 6, logits: "Identity_1", values: "Identity_3" },
] as const

const keptFile = async (file: typeof PLAN_FILE): Promise<Response> => {
  const kept = await findKept(FACE_MODEL, file)
  if (kept === undefined) throw new TypeError(`${file.url} was thrown away by the browser`)
  return kept
}

export type FaceFinder = (painter: Painter) => { readonly face: FoundFace; readonly view: View } | undefined

const makeFinder = (network: Network): FaceFinder => {
  let last: View | undefined
  const lookAt = (painter: Painter, { x, y, side }: View): FoundFace | undefined => {
    const pixels = painter.part(
      { x, y, width: side, height: side },
      { width: INPUT_SIZE, height: INPUT_SIZE },
    )
    const input = network.input()
    for (let pixel = 0; pixel < INPUT_SIZE * INPUT_SIZE; pixel++)
      for (let colour = 0; colour < COLOURS; colour++)
        input[pixel * COLOURS + colour] = (pixels[pixel * CHANNELS + colour] ?? 0) / HALF_SCALE - 1
    network.run()
    return readFace(
      GRIDS.map(grid => ({
        ...grid,
        logits: network.output(grid.logits),
        values: network.output(grid.values),
      })),
    )
  }
  return painter => {
    const views = [...(last === undefined ? [] : [last]), wholeView(painter.size)]
    last = undefined
    for (const view of views) {
      const face = lookAt(painter, view)
      if (face === undefined) continue
      last = closeView(view, face, painter.size)
      return { face, view }
    }
    return undefined
  }
}

/** @returns `undefined` while the model is not on the phone. */
export const openFaceFinder = async (): Promise<FaceFinder | undefined> => {
  if (!(await isFaceModelKept())) return undefined
  const [code, plan, weights] = await Promise.all([
    keptFile(KERNELS_FILE).then(file => file.arrayBuffer()),
    keptFile(PLAN_FILE).then(file => file.json() as Promise<NetworkPlan>),
    keptFile(WEIGHTS_FILE).then(file => file.arrayBuffer()),
  ])
  const kernels = await TensorKernels.start(await WebAssembly.compile(code))
  return makeFinder(assembleNetwork(kernels, plan, weights, [INPUT_SIZE, INPUT_SIZE, COLOURS]))
}
