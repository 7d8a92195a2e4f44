import { COURSE_STEP, type LoudnessCourse } from "../../../domain/voice-alignment"
import { SAMPLE_RATE } from "../../media/frame-rate"
import { CHANNELS, readSound } from "../raw-sound"

/** Samples, left and right counted together, that make one value. */
const PER_STEP = CHANNELS * COURSE_STEP * SAMPLE_RATE

/** How loud a file of samples is, step by step. */
export const loudnessCourse = async (path: string): Promise<LoudnessCourse> => {
  const course: number[] = []
  let [squares, counted] = [0, 0]
  for await (const piece of readSound(path)) {
    for (const sample of piece) {
      squares += sample * sample
      counted += 1
      if (counted < PER_STEP) continue
      course.push(Math.sqrt(squares / PER_STEP))
      squares = 0
      counted = 0
    }
  }
  return course
}
