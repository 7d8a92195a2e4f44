/** The clips of tests/fixtures/gallery: what people have on their phones. */
const URLS = import.meta.glob<string>("../fixtures/gallery/*.*", {
  query: "?url",
  import: "default",
  eager: true,
})

export const GALLERY = [
  "hevc.mov",
  "hlg.mov",
  "hdr10.mp4",
  "24-frames.mp4",
  "60-frames.mp4",
  "variable.mp4",
  "edit-list.mp4",
  "turned-90.mp4",
  "turned-180.mp4",
  "turned-270.mp4",
  "phone.webm",
  "mpeg4.3gp",
  "h263.3gp",
] as const
export type GalleryClip = (typeof GALLERY)[number]

/** One of them, as a file input gives it: typed by its name, and by nothing else. */
export const galleryFile = async (name: GalleryClip, type = ""): Promise<File> => {
  const url = URLS[`../fixtures/gallery/${name}`]
  if (url === undefined) throw new RangeError(`There is no clip ${name}`)
  return new File([await (await fetch(url)).arrayBuffer()], name, { type })
}
