import { type ComponentProps, type ComponentType, useState } from "react"
import { Button } from "../ui/Button"
import { IconButton } from "../ui/IconButton"

type Pressable = Pick<
  ComponentProps<"button">,
  "aria-disabled" | "disabled" | "onBlur" | "onClick" | "onFocus"
>

/**
 * A button that stays focusable when it can no longer be pressed while it has the focus (a line moved to the top,
 * the last change undone): the keyboard does not lose its place.
 */
const held = <Props extends Pressable>(Inner: ComponentType<Props>) => {
  const Held = (props: Props) => {
    const [isFocused, setFocused] = useState(false)
    const { disabled = false, onClick } = props
    const isHeld = disabled && isFocused
    return (
      <Inner
        {...props}
        disabled={disabled && !isHeld}
        aria-disabled={isHeld || undefined}
        onClick={isHeld ? undefined : onClick}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
    )
  }
  return Held
}

export const HeldButton = held(Button)
export const HeldIconButton = held(IconButton)
