/** Spectra as what is said, less who says it and how loud: cepstra. Pure. */
import { BANDS, type Spectra } from "./spectra"

/** Vectors of {@link FEATURES} numbers, frame after frame. */
export type Cepstra = { readonly vectors: Float32Array; readonly frames: number }

/** The first tell vowels and consonants apart; those beyond tell voices apart, and noise. */
const COEFFICIENTS = 9
/** The coefficients, and how each is changing. */
export const FEATURES = 2 * COEFFICIENTS
/** Change is measured over so many frames to each side. */
const CHANGE_REACH = 2
/** Loudness tells words from pauses, but each stresses otherwise: it counts less than the sound. */
const LOUDNESS_WEIGHT = 0.7
const CHANGE_WEIGHT = 0.7

const cosines = Array.from({ length: COEFFICIENTS }, (_, order) =>
  Float64Array.from({ length: BANDS }, (__, band) => Math.cos((Math.PI * order * (band + 0.5)) / BANDS)),
)

/** Raw coefficients of every frame. */
const coefficientsOf = ({ energies, frames }: Spectra): Float32Array => {
  const coefficients = new Float32Array(frames * COEFFICIENTS)
  const logs = new Float64Array(BANDS)
  for (let frame = 0; frame < frames; frame += 1) {
    for (let band = 0; band < BANDS; band += 1) logs[band] = Math.log(energies[frame * BANDS + band] ?? 0)
    for (const [order, cosine] of cosines.entries()) {
      let sum = 0
      for (let band = 0; band < BANDS; band += 1) sum += (logs[band] ?? 0) * (cosine[band] ?? 0)
      coefficients[frame * COEFFICIENTS + order] = sum
    }
  }
  return coefficients
}

/** Bring each coefficient to mean 0 and deviation 1 over the frames that are spoken. */
const normalise = (coefficients: Float32Array, isSpoken: readonly boolean[]): void => {
  const count = isSpoken.filter(Boolean).length
  for (let order = 0; order < COEFFICIENTS; order += 1) {
    let [sum, squares] = [0, 0]
    for (const [frame, spoken] of isSpoken.entries()) {
      if (!spoken) continue
      const value = coefficients[frame * COEFFICIENTS + order] ?? 0
      sum += value
      squares += value * value
    }
    const mean = count === 0 ? 0 : sum / count
    const deviation = count === 0 ? 1 : Math.sqrt(Math.max(1e-6, squares / count - mean * mean))
    const weight = (order === 0 ? LOUDNESS_WEIGHT : 1) / deviation
    for (let at = order; at < coefficients.length; at += COEFFICIENTS)
      coefficients[at] = ((coefficients[at] ?? 0) - mean) * weight
  }
}

/** @param isSpoken whether somebody speaks, for each frame: voices are compared by these */
export const cepstraOf = (spectra: Spectra, isSpoken: readonly boolean[]): Cepstra => {
  const { frames } = spectra
  const coefficients = coefficientsOf(spectra)
  normalise(coefficients, isSpoken)
  const vectors = new Float32Array(frames * FEATURES)
  for (let frame = 0; frame < frames; frame += 1) {
    const before = Math.max(0, frame - CHANGE_REACH) * COEFFICIENTS
    const after = Math.min(frames - 1, frame + CHANGE_REACH) * COEFFICIENTS
    for (let order = 0; order < COEFFICIENTS; order += 1) {
      const change = (coefficients[after + order] ?? 0) - (coefficients[before + order] ?? 0)
      vectors[frame * FEATURES + order] = coefficients[frame * COEFFICIENTS + order] ?? 0
      vectors[frame * FEATURES + COEFFICIENTS + order] = change * CHANGE_WEIGHT
    }
  }
  return { vectors, frames }
}
