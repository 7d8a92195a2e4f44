/** Marks the words of a prompter: those that were said, the phrase that is being said, the word. No React. */
import type { Prompt } from "../../../domain/prompt"
import { type PromptPlace, phraseAt, wordAt } from "../../../domain/prompt-place"

export type Marker = {
  readonly mark: (place: PromptPlace) => void
  readonly clear: () => void
}

/** @param box Holds one `[data-word]` for each word, and says of itself how far it is. */
export const createMarker = (box: HTMLElement, prompt: Prompt): Marker => {
  const words = [...box.querySelectorAll<HTMLElement>("[data-word]")]
  let marked = -1
  const markWords = (current: number): void => {
    const { first, last } = prompt.phrases[phraseAt(prompt, current)] ?? { first: 0, last: -1 }
    words.forEach((word, index) => {
      word.toggleAttribute("data-said", index < current)
      word.toggleAttribute("data-phrase", index >= first && index <= last)
      word.toggleAttribute("data-now", index === current)
    })
  }
  return {
    mark: place => {
      const current = wordAt(prompt, place)
      box.dataset["progress"] = place >= prompt.words.length ? "done" : "running"
      if (current === marked) return
      marked = current
      box.dataset["current"] = String(current)
      markWords(current)
    },
    clear: () => {
      delete box.dataset["progress"]
      delete box.dataset["current"]
      for (const word of words)
        for (const name of ["data-said", "data-phrase", "data-now"]) word.removeAttribute(name)
    },
  }
}
