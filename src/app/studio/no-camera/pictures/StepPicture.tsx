import type { ReactElement } from "react"
import type { StepId } from "../camera-help"
import { AppBarScene, AppMenuScene, QuestionScene } from "./dialog-scenes"
import { AddressScene, DevicesScene, MenuScene } from "./site-scenes"
import { HomeScreenScene, MacMenuScene, SettingsScene, SwipeScene } from "./system-scenes"

type Draw = (step: number) => ReactElement

/** Steps that show a place. What has none to show is told in words alone. */
const PICTURES: Partial<Readonly<Record<StepId, Draw>>> = {
  "safari-ios-page-menu": step => <AddressScene frame="phone-bottom" sign="page" step={step} />,
  "safari-ios-website-settings": step => (
    <MenuScene frame="phone-bottom" bar="page" sign="gear" step={step} />
  ),
  "safari-ios-allow": step => <DevicesScene frame="phone-bottom" bar="page" control="switch" step={step} />,
  "safari-mac-menu": step => <MacMenuScene step={step} />,
  "safari-mac-allow": step => <DevicesScene frame="window" bar="lock" control="switch" step={step} />,
  "chrome-android-icon": step => <AddressScene frame="phone-top" sign="sliders" step={step} />,
  "chrome-android-permissions": step => <MenuScene frame="phone-top" bar="sliders" sign="gear" step={step} />,
  "chrome-android-allow": step => (
    <DevicesScene frame="phone-top" bar="sliders" control="switch" step={step} />
  ),
  "chrome-desktop-icon": step => <AddressScene frame="window" sign="sliders" step={step} />,
  "chrome-desktop-allow": step => <DevicesScene frame="window" bar="sliders" control="switch" step={step} />,
  "firefox-desktop-icon": step => <AddressScene frame="window" sign="camera-off" step={step} />,
  "firefox-desktop-unblock": step => (
    <DevicesScene frame="window" bar="camera-off" control="cross" step={step} />
  ),
  "firefox-android-icon": step => <AddressScene frame="phone-top" sign="shield" step={step} />,
  "firefox-android-allow": step => (
    <DevicesScene frame="phone-top" bar="shield" control="switch" step={step} />
  ),
  "samsung-lock": step => <AddressScene frame="phone-top" sign="lock" step={step} />,
  "samsung-permissions": step => <MenuScene frame="phone-top" bar="lock" sign="gear" step={step} />,
  "samsung-allow": step => <DevicesScene frame="phone-top" bar="lock" control="switch" step={step} />,
  "other-icon": step => <AddressScene frame="phone-top" sign="lock" step={step} />,
  "other-allow": step => <DevicesScene frame="phone-top" bar="lock" control="switch" step={step} />,
  "home-screen-close": step => <SwipeScene step={step} />,
  "home-screen-reopen": step => <HomeScreenScene step={step} />,
  "answer-allow": step => <QuestionScene step={step} />,
  "ios-settings": step => <SettingsScene frame="phone-top" step={step} />,
  "android-settings": step => <SettingsScene frame="phone-top" step={step} />,
  "macos-settings": step => <SettingsScene frame="window" step={step} />,
  "windows-settings": step => <SettingsScene frame="window" step={step} />,
  "app-menu": step => <AppBarScene step={step} />,
  "app-open-in-browser": step => <AppMenuScene step={step} />,
}

/** Where to tap for a step, drawn; nothing for a step without a place. @param props.number from 1 */
export const StepPicture = ({ id, number }: { readonly id: StepId; readonly number: number }) =>
  PICTURES[id]?.(number)

export const hasPicture = (id: StepId): boolean => id in PICTURES
