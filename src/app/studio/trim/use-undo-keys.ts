import { useEffect } from "react"

type Deeds = { readonly undo: (() => void) | undefined; readonly redo: (() => void) | undefined }

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again; on a Mac with its own key. */
export const useUndoKeys = ({ undo, redo }: Deeds): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const deed = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : undefined
      if (deed === undefined) return
      event.preventDefault()
      deed()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [undo, redo])
}
