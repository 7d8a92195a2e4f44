import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Check,
  Ear,
  Eye,
  Lightbulb,
  type LucideIcon,
  Maximize2,
  Minimize2,
  Smartphone,
  Sun,
  UserRoundSearch,
  Volume1,
  Volume2,
} from "lucide-react"
import type { Advice } from "../../../domain/coach-steady"
import type { Hint } from "../../../domain/coaching"

const ICONS: Readonly<Record<Exclude<Hint, "off-mark">, LucideIcon>> = {
  "no-face": UserRoundSearch,
  "too-dark": Lightbulb,
  backlight: Sun,
  "too-near": Minimize2,
  "too-far": Maximize2,
  "too-high": ArrowUp,
  "too-low": ArrowDown,
  "phone-tilted": Smartphone,
  "look-up": Eye,
  "too-loud": Volume2,
  "too-quiet": Volume1,
  "noisy-room": Ear,
}

const iconOf = (advice: Advice): LucideIcon => {
  if (advice.kind !== "hint") return Check
  if (advice.hint !== "off-mark") return ICONS[advice.hint]
  // She faces the screen: her right hand is at its right, however the preview is mirrored.
  return advice.towards === "right" ? ArrowRight : ArrowLeft
}

/** The picture beside the sentence: nothing is told by words alone, nor by colour. */
export const AdviceIcon = ({ advice }: { readonly advice: Advice }) => {
  const Icon = iconOf(advice)
  return <Icon aria-hidden />
}
