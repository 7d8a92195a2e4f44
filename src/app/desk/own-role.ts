/** What whoever sits at the desk may do in the campaign on the table. The server has the last word: see `endpoints.ts`. */
import type { ReactNode } from "react"
import type { CampaignCoordinatorShape } from "../../api/shapes"
import { mayDo, type Role } from "../../domain/role"
import { useDeskBoard } from "../stores/desk-board"
import { useDeskSession } from "../stores/desk-session"

/** Her seat; undefined while it is not known. */
export const useOwnSeat = (): CampaignCoordinatorShape | undefined => {
  const session = useDeskSession(state => state.session)
  const coordinators = useDeskBoard(state => state.board?.coordinators)
  if (session.kind !== "coordinator") return undefined
  return coordinators?.find(({ id }) => id === session.coordinator.id)
}

/** Whether she may do what asks for a role. */
export const useMay = (least: Role): boolean => {
  const seat = useOwnSeat()
  return seat !== undefined && mayDo(seat.role, least)
}

type Props = { readonly children: ReactNode }

/** What only editors and owners are shown: the ways to change text, people and film. */
export const ForEditors = ({ children }: Props): ReactNode => (useMay("editor") ? children : null)
