/** How TensorFlow.js writes a network down: its steps, and what they do to the shapes of tensors. Pure. */
import type { Tensor, Window } from "./kernels"

type Attribute = { readonly s?: string; readonly list?: { readonly i?: string[]; readonly s?: string[] } }

export type PlanNode = {
  readonly name: string
  readonly op: string
  /** Names of the steps and weights that it reads. */
  readonly input?: readonly string[]
  readonly attr?: Readonly<Record<string, Attribute>>
}

export type PlanWeight = {
  readonly name: string
  readonly shape: readonly number[]
  readonly dtype: "float32" | "int32"
}

/** Steps in their order, and what lies one after the other in the file of weights. */
export type NetworkPlan = {
  readonly modelTopology: { readonly node: readonly PlanNode[] }
  readonly weightsManifest: readonly [{ readonly weights: readonly PlanWeight[] }]
}

const SAME = "SAME"
const ROWS = 1
const COLUMNS = 2

/** Texts are written in base 64. */
const decode = (text: string | undefined): string => atob(text ?? "")

/** A number for rows or columns; lists have one for the batch before, and one for the channels behind. */
const listed = ({ attr }: PlanNode, name: string, direction: typeof ROWS | typeof COLUMNS): number =>
  Number(attr?.[name]?.list?.i?.[direction] ?? 1)

/** Whether negative results become zero within the step. */
export const isCutAtZero = ({ attr }: PlanNode): boolean =>
  attr?.["fused_ops"]?.list?.s?.map(decode).includes("Relu") ?? false

/** What is missing before and after for as many results as there are strides. The odd one comes last. */
const missing = (length: number, size: number, stride: number): readonly [number, number] => {
  const all = Math.max(0, (Math.ceil(length / stride) - 1) * stride + size - length)
  return [Math.floor(all / 2), Math.ceil(all / 2)]
}

/** The window that a step moves over its input. */
export const windowOf = (node: PlanNode, { shape }: Tensor, height: number, width: number): Window => {
  const stride = { height: listed(node, "strides", ROWS), width: listed(node, "strides", COLUMNS) }
  const isSame = decode(node.attr?.["padding"]?.s) === SAME
  const [rows = 0, columns = 0] = shape
  const [top, bottom] = isSame ? missing(rows, height, stride.height) : [0, 0]
  const [left, right] = isSame ? missing(columns, width, stride.width) : [0, 0]
  return { size: { height, width }, stride, padding: { top, right, bottom, left }, isSame }
}

export const poolWindowOf = (node: PlanNode, input: Tensor): Window =>
  windowOf(node, input, listed(node, "ksize", ROWS), listed(node, "ksize", COLUMNS))

const placesOf = (length: number, before: number, after: number, size: number, stride: number): number =>
  Math.floor((length + before + after - size) / stride) + 1

/** The shape of what a window finds: one result for each place where it stops. */
export const shapeAfter = (
  { shape: [rows = 0, columns = 0] }: Tensor,
  { size, stride, padding: { top, right, bottom, left } }: Window,
  channels: number,
): number[] => [
  placesOf(rows, top, bottom, size.height, stride.height),
  placesOf(columns, left, right, size.width, stride.width),
  channels,
]
