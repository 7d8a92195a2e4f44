import { useLingui } from "@lingui/react/macro"
import { ScrollText } from "lucide-react"
import { useState } from "react"
import panel from "../record/Settings.module.css"
import type { Props } from "./PrompterChoices"

type Choices = typeof import("./PrompterChoices")["PrompterChoices"]

/** How her line looks and moves: out of the way, and not even fetched, until she looks for it. */
export const PrompterPanel = (props: Props) => {
  const { t } = useLingui()
  const [choices, setChoices] = useState<{ readonly Choices: Choices }>()
  const load = (): void =>
    // Out of network before all of the app has come: the next time she opens it.
    void import("./PrompterChoices").then(
      ({ PrompterChoices: Choices }) => setChoices({ Choices }),
      () => undefined,
    )
  return (
    <details className={panel.settings} name="stage-panel" onToggle={load}>
      <summary aria-label={t`Réglages du prompteur`} title={t`Réglages du prompteur`}>
        <ScrollText aria-hidden />
      </summary>
      <div className={panel.panel}>{choices && <choices.Choices {...props} />}</div>
    </details>
  )
}
