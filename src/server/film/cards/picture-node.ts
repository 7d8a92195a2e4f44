/** What a picture is made of, in satori's terms: boxes in rows and columns, texts, images. */
import { directionOf } from "../../../domain/text-direction"

export type Style = Readonly<Record<string, string | number>>

export type PictureNode = {
  readonly type: "div" | "img"
  readonly props: {
    readonly style?: Style
    readonly children?: readonly PictureNode[] | string
    readonly src?: string
    readonly width?: number
    readonly height?: number
  }
}

/** Hundredths of the frame's short side: a picture looks the same in every format and resolution. */
export type Unit = number

/** A box, and others in it. */
export const box = (style: Style, children: readonly (PictureNode | undefined)[] = []): PictureNode => ({
  type: "div",
  props: {
    style: { display: "flex", boxSizing: "border-box", ...style },
    children: children.filter(child => child !== undefined),
  },
})

/** A text that runs as its own letters do, whatever is around it. */
export const text = (style: Style, words: string): PictureNode => {
  const direction = directionOf(words)
  return {
    type: "div",
    props: {
      style: { display: "block", direction, textAlign: direction === "rtl" ? "right" : "left", ...style },
      children: words,
    },
  }
}

/** An image. @param src a `data:` URL */
export const image = (
  src: string,
  size: { readonly width: number; readonly height: number },
): PictureNode => ({
  type: "img",
  props: { src, ...size },
})
