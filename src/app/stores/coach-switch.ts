/** Whether she wants the coach, remembered on this phone. */
import { create } from "zustand"
import { findSetting, setSetting } from "../../browser/storage/settings"

type CoachSwitch = {
  /** `undefined`: not known yet. */
  readonly isOn: boolean | undefined
}

export const useCoachSwitch = create<CoachSwitch>(() => ({ isOn: undefined }))

/** Read what she chose last. Without a choice, and on a phone that cannot remember, there is advice. */
export const readCoachSwitch = async (): Promise<void> => {
  const kept = await findSetting("isCoached").catch(() => undefined)
  useCoachSwitch.setState(({ isOn }) => ({ isOn: isOn ?? kept ?? true }))
}

export const setCoached = (isOn: boolean): void => {
  useCoachSwitch.setState({ isOn })
  void setSetting("isCoached", isOn).catch(() => undefined)
}
