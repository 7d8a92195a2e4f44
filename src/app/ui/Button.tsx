import { type ComponentProps, type ReactNode, useState } from "react"
import { type ButtonSize, type ButtonTone, buttonClass } from "./button-class"

type Props = Omit<ComponentProps<"button">, "className"> & {
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  /** A picture before the words: decoration, for the words say it all. */
  readonly icon?: ReactNode
  /** The work it began is under way: it says so, and cannot be pressed again. */
  readonly isBusy?: boolean
}

/**
 * A button. While busy it stays focusable, and so it does when it can no longer be pressed while it has the
 * focus (a line moved to the top, the last change undone): the keyboard does not lose its place.
 */
export const Button = ({
  tone,
  size,
  icon,
  isBusy = false,
  disabled = false,
  onClick,
  onFocus,
  onBlur,
  children,
  type = "button",
  ...rest
}: Props) => {
  const [isFocused, setFocused] = useState(false)
  const isHeld = isBusy || (disabled && isFocused)
  return (
    <button
      {...rest}
      type={isHeld ? "button" : type}
      className={buttonClass(tone, size)}
      disabled={disabled && !isHeld}
      onClick={isHeld ? undefined : onClick}
      onFocus={event => {
        setFocused(true)
        onFocus?.(event)
      }}
      onBlur={event => {
        setFocused(false)
        onBlur?.(event)
      }}
      {...(isBusy && { "aria-busy": true })}
      {...(isHeld && { "aria-disabled": true })}
    >
      {icon}
      {children}
    </button>
  )
}
