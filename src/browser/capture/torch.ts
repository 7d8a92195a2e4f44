/** The lamp beside a phone's back camera. */

export type Torch = {
  /** Whether it is lit now, by the camera's own word. */
  readonly isLit: () => boolean
  /** Light it or put it out. Rejects where the system refuses, for instance on a hot phone. */
  readonly set: (on: boolean) => Promise<void>
}

/** TypeScript's DOM knows the torch among the settings only. */
type TorchCapabilities = MediaTrackCapabilities & { readonly torch?: boolean }
type TorchConstraints = MediaTrackConstraintSet & { readonly torch: boolean }

/** The torch of a camera. It goes out with the camera. Firefox before 132 has no `getCapabilities`. */
export const findTorch = (stream: MediaStream): Torch | undefined => {
  const track = stream.getVideoTracks()[0]
  if (track === undefined || !("getCapabilities" in track)) return undefined
  const capabilities: TorchCapabilities = track.getCapabilities()
  if (capabilities.torch !== true) return undefined
  return {
    isLit: () => track.getSettings().torch === true,
    set: on => {
      const light: TorchConstraints = { torch: on }
      return track.applyConstraints({ advanced: [light] })
    },
  }
}
