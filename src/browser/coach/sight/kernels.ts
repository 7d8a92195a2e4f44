/**
 * Arithmetic of a small neural network: the kernels of TensorFlow.js, compiled to WebAssembly with SIMD.
 *
 * [Note: Kernels without TensorFlow.js] One network of six kinds of step needs none of the megabyte of
 * script around them. The kernels are called as TensorFlow.js calls them, by the numbers of tensors in
 * the module's own memory; the version is pinned, and `coach-eyes.test.ts` holds them to what they find.
 */

/** A tensor of 32-bit floats in the kernels' memory; rows, columns, channels. */
export type Tensor = { readonly id: number; readonly offset: number; readonly shape: readonly number[] }

type Size = { readonly height: number; readonly width: number }

/** What a step looks at for each of its results, and how far it goes on from one to the next. */
export type Window = {
  readonly size: Size
  readonly stride: Size
  /** Rows and columns of nothing put around the picture. */
  readonly padding: Readonly<Record<"top" | "right" | "bottom" | "left", number>>
  /** Whether the padding is what TensorFlow calls "same". */
  readonly isSame: boolean
}

type Convolution = {
  readonly input: Tensor
  readonly filter: Tensor
  readonly bias: Tensor
  readonly window: Window
  /** Whether what comes out below zero becomes zero. */
  readonly isCut: boolean
  readonly out: Tensor
}

/** Computes one result from what its inputs hold now. */
type Step = () => void

/** What the module offers. `id` is a tensor's number, `shape` the address of its measures. */
type Kernels = {
  readonly memory: WebAssembly.Memory
  readonly __wasm_call_ctors: () => void
  readonly init: () => void
  readonly malloc: (bytes: number) => number
  readonly register_tensor: (id: number, length: number, offset: number) => void
  readonly FusedConv2D: (...numbers: number[]) => void
  readonly DepthwiseConv2dNative: (...numbers: number[]) => void
  readonly MaxPool: (...numbers: number[]) => void
  readonly PadV2: (...numbers: number[]) => void
  readonly Add: (...numbers: number[]) => void
  readonly Relu: (...numbers: number[]) => void
}

const FLOAT_BYTES = 4
const PAGE_BYTES = 65_536
/** More than five times what the network needs: something is wrong then, and a phone has other uses for it. */
const MEMORY_MAX_BYTES = 256 * 1024 ** 2
/** How TensorFlow.js calls 32-bit floats. */
const FLOAT32 = 0
const LINEAR = 0
const RELU = 1
const BATCH = 1
const NO_DILATION = [1, 1]
const NONE = 0

/** How many floats a tensor of this shape holds. */
export const lengthOf = (shape: readonly number[]): number =>
  shape.reduce((product, size) => product * size, 1)

/** Batch, rows, columns. */
const picture = ({ shape: [rows = 1, columns = 1] }: Tensor) => [BATCH, rows, columns]
const channels = ({ shape }: Tensor): number => shape[2] ?? 1
const size = ({ size: { height, width } }: Window) => [height, width]
const stride = ({ stride: { height, width } }: Window) => [height, width]
const padding = ({ padding: { top, right, bottom, left } }: Window) => [top, right, bottom, left]

/** What the module asks of the page. It writes no files; it may ask for more memory. */
const environment = (memory: () => WebAssembly.Memory) => ({
  env: {
    abort: (): never => {
      throw new WebAssembly.RuntimeError("The kernels gave up")
    },
    emscripten_memcpy_big: (to: number, from: number, bytes: number): void => {
      new Uint8Array(memory().buffer).copyWithin(to, from, from + bytes)
    },
    emscripten_get_heap_max: (): number => MEMORY_MAX_BYTES,
    emscripten_resize_heap: (bytes: number): number => {
      const missing = bytes - memory().buffer.byteLength
      if (bytes > MEMORY_MAX_BYTES) return 0
      memory().grow(Math.ceil(Math.max(0, missing) / PAGE_BYTES))
      return 1
    },
  },
  wasi_snapshot_preview1: { fd_close: () => 0, fd_seek: () => 0, fd_write: () => 0 },
})

/** Every tensor lives as long as the kernels: a network's are made once, and filled anew at every look. */
export class TensorKernels {
  private count = 0
  private readonly kernels: Kernels
  private constructor(kernels: Kernels) {
    this.kernels = kernels
  }

  static async start(module: WebAssembly.Module): Promise<TensorKernels> {
    const instance = await WebAssembly.instantiate(
      module,
      environment(() => kernels.memory),
    )
    const kernels = instance.exports as unknown as Kernels
    kernels.__wasm_call_ctors()
    kernels.init()
    return new TensorKernels(kernels)
  }

  /** @param spare another tensor of this length, which nobody needs when this one is used */
  make(shape: readonly number[], spare?: Tensor): Tensor {
    const id = ++this.count
    const length = lengthOf(shape)
    const offset = spare?.offset ?? this.kernels.malloc(length * FLOAT_BYTES)
    this.kernels.register_tensor(id, length, offset)
    return { id, offset, shape }
  }

  /** A tensor's floats where they lie. Good until the next tensor is made: memory that grows moves. */
  floats({ offset, shape }: Tensor): Float32Array {
    return new Float32Array(this.kernels.memory.buffer, offset, lengthOf(shape))
  }

  /** Address of whole numbers, as kernels take shapes. */
  private numbers(values: readonly number[]): number {
    const offset = this.kernels.malloc(values.length * FLOAT_BYTES)
    new Int32Array(this.kernels.memory.buffer, offset, values.length).set(values)
    return offset
  }

  convolve({ input, filter, bias, window, isCut, out }: Convolution): Step {
    const numbers = [
      ...[input.id, ...picture(input), filter.id, ...size(window), bias.id, ...padding(window)],
      ...[window.isSame ? 1 : 0, ...NO_DILATION, ...stride(window), channels(input), channels(out)],
      ...[isCut ? RELU : LINEAR, NONE, NONE, out.id],
    ]
    return () => this.kernels.FusedConv2D(...numbers)
  }

  /** Each channel by itself. */
  convolveByChannel({ input, filter, window, out }: Omit<Convolution, "bias" | "isCut">): Step {
    const numbers = [
      ...[input.id, ...picture(input), filter.id, ...size(window), ...padding(window)],
      ...[window.isSame ? 1 : 0, ...NO_DILATION, ...stride(window), channels(input), channels(out)],
      out.id,
    ]
    return () => this.kernels.DepthwiseConv2dNative(...numbers)
  }

  /** The largest number in the window, channel by channel. */
  takeLargest(input: Tensor, window: Window, out: Tensor): Step {
    const numbers = [
      ...[input.id, ...picture(input), ...size(window), ...padding(window)],
      ...[...NO_DILATION, ...stride(window), channels(input), channels(out), out.id],
    ]
    return () => this.kernels.MaxPool(...numbers)
  }

  /** Put zeros around. @param before by dimension, like `after` */
  pad(input: Tensor, before: readonly number[], after: readonly number[], out: Tensor): Step {
    const shape = this.numbers(input.shape)
    const [first, last] = [this.numbers(before), this.numbers(after)]
    return () => this.kernels.PadV2(input.id, shape, input.shape.length, FLOAT32, first, last, 0, out.id)
  }

  add(left: Tensor, right: Tensor, out: Tensor): Step {
    const [a, b] = [this.numbers(left.shape), this.numbers(right.shape)]
    const { length } = left.shape
    return () => this.kernels.Add(left.id, a, length, right.id, b, right.shape.length, FLOAT32, out.id)
  }

  /** Everything below zero becomes zero. */
  cutNegative(input: Tensor, out: Tensor): Step {
    return () => this.kernels.Relu(input.id, FLOAT32, out.id)
  }
}
