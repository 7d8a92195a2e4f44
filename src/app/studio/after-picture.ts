/**
 * What the stage gets once the camera has given a picture, as one file: see [Note: Pages that can wait].
 * The record button needs none of it.
 */
export { Coach } from "./coach/Coach"
export { FramingGuides } from "./framing/FramingGuides"
export { FramingTools } from "./framing/FramingTools"
export { TurnPhone } from "./framing/TurnPhone"
export { PrompterChoices } from "./prompter/PrompterChoices"
export { startReading } from "./prompter/reading"
export { SettingsChoices } from "./record/SettingsChoices"
