/** A network of TensorFlow's, read from its two files and made ready to run again and again. */
import { lengthOf, type Tensor, type TensorKernels } from "./kernels"
import {
  isCutAtZero,
  type NetworkPlan,
  type PlanNode,
  type PlanWeight,
  poolWindowOf,
  shapeAfter,
  windowOf,
} from "./network-plan"

export type Network = {
  /** Rows, columns, channels: to be filled in this order. */
  readonly input: () => Float32Array
  readonly run: () => void
  /** What came out, by the name of the output. Good until the next run. */
  readonly output: (name: string) => Float32Array
}

type Step = () => void

const NUMBER_BYTES = 4
/** Steps that give the same numbers in the same order another name. */
const RENAMING: readonly string[] = ["Reshape", "Identity"]

/** Makes one step after the other ready, each with the place for its result. */
class Assembly {
  readonly steps: Step[] = []
  private readonly kernels: TensorKernels
  private readonly tensors = new Map<string, Tensor>()
  private readonly numbers = new Map<string, Int32Array>()
  /** Names of what steps make, unlike weights and the input. */
  private readonly results = new Set<string>()
  /** How many steps have yet to read a result, by its name. */
  private readonly readers = new Map<string, number>()
  /** Results that no later step reads, by their length: the next one of that length may lie there. */
  private readonly spare = new Map<number, Tensor[]>()

  constructor(kernels: TensorKernels, nodes: readonly PlanNode[]) {
    this.kernels = kernels
    for (const name of nodes.flatMap(({ input = [] }) => input))
      this.readers.set(name, (this.readers.get(name) ?? 0) + 1)
  }

  readWeights(weights: readonly PlanWeight[], file: ArrayBuffer): void {
    let offset = 0
    for (const { name, shape, dtype } of weights) {
      const length = lengthOf(shape)
      if (dtype === "int32") this.numbers.set(name, new Int32Array(file, offset, length))
      else this.kernels.floats(this.place(name, shape)).set(new Float32Array(file, offset, length))
      offset += length * NUMBER_BYTES
    }
  }

  /** A place that stays: for weights, and for what is looked at. */
  place(name: string, shape: readonly number[]): Tensor {
    const tensor = this.kernels.make(shape)
    this.tensors.set(name, tensor)
    return tensor
  }

  tensor(name = ""): Tensor {
    const tensor = this.tensors.get(name)
    if (tensor === undefined) throw new TypeError(`The network has no ${name}`)
    return tensor
  }

  add(node: PlanNode): void {
    const step = this.ready(node)
    if (step === undefined) return
    this.steps.push(step)
    for (const name of node.input ?? []) this.noteRead(name)
  }

  private noteRead(name: string): void {
    const left = (this.readers.get(name) ?? 0) - 1
    this.readers.set(name, left)
    if (left > 0 || !this.results.has(name)) return
    const tensor = this.tensor(name)
    const length = lengthOf(tensor.shape)
    this.spare.set(length, [...(this.spare.get(length) ?? []), tensor])
  }

  private result({ name }: PlanNode, shape: readonly number[]): Tensor {
    const tensor = this.kernels.make(shape, this.spare.get(lengthOf(shape))?.pop())
    this.results.add(name)
    this.tensors.set(name, tensor)
    return tensor
  }

  /** @returns `undefined` if there is nothing to do. */
  private ready(node: PlanNode): Step | undefined {
    const input = this.tensor(node.input?.[0])
    switch (node.op) {
      case "_FusedConv2D":
        return this.convolve(node, input)
      case "DepthwiseConv2dNative":
        return this.convolveByChannel(node, input)
      case "MaxPool": {
        const window = poolWindowOf(node, input)
        const out = this.result(node, shapeAfter(input, window, input.shape[2] ?? 1))
        return this.kernels.takeLargest(input, window, out)
      }
      case "Pad":
        return this.pad(node, input)
      case "AddV2":
        return this.kernels.add(input, this.tensor(node.input?.[1]), this.result(node, input.shape))
      case "Relu":
        return this.kernels.cutNegative(input, this.result(node, input.shape))
      default:
        if (!RENAMING.includes(node.op)) throw new TypeError(`No kernel does ${node.op}`)
        this.tensors.set(node.name, input)
        return undefined
    }
  }

  private convolve(node: PlanNode, input: Tensor): Step {
    const [filter, bias] = [this.tensor(node.input?.[1]), this.tensor(node.input?.[2])]
    const [height = 1, width = 1, , channels = 1] = filter.shape
    const window = windowOf(node, input, height, width)
    const out = this.result(node, shapeAfter(input, window, channels))
    return this.kernels.convolve({ input, filter, bias, window, isCut: isCutAtZero(node), out })
  }

  private convolveByChannel(node: PlanNode, input: Tensor): Step {
    const filter = this.tensor(node.input?.[1])
    const [height = 1, width = 1, channels = 1, times = 1] = filter.shape
    const window = windowOf(node, input, height, width)
    const out = this.result(node, shapeAfter(input, window, channels * times))
    return this.kernels.convolveByChannel({ input, filter, window, out })
  }

  private pad(node: PlanNode, input: Tensor): Step {
    // Pairs of before and after; the first pair is the batch's.
    const [, , ...pairs] = this.numbers.get(node.input?.[1] ?? "") ?? []
    const before = pairs.filter((_, index) => index % 2 === 0)
    const after = pairs.filter((_, index) => index % 2 === 1)
    const shape = input.shape.map((size, index) => size + (before[index] ?? 0) + (after[index] ?? 0))
    return this.kernels.pad(input, before, after, this.result(node, shape))
  }
}

/** @param inputShape rows, columns, channels */
export const assembleNetwork = (
  kernels: TensorKernels,
  plan: NetworkPlan,
  weights: ArrayBuffer,
  inputShape: readonly number[],
): Network => {
  const nodes = plan.modelTopology.node.filter(({ op }) => op !== "Const")
  const assembly = new Assembly(kernels, nodes)
  assembly.readWeights(plan.weightsManifest[0].weights, weights)
  const inputName = nodes.find(({ op }) => op === "Placeholder")?.name ?? ""
  const input = assembly.place(inputName, inputShape)
  for (const node of nodes) if (node.name !== inputName) assembly.add(node)
  return {
    input: () => kernels.floats(input),
    run: () => {
      for (const step of assembly.steps) step()
    },
    output: name => kernels.floats(assembly.tensor(name)),
  }
}
