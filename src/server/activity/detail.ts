import type { RememberedEndpoint } from "../../api/activity"
import type { Body } from "../../api/contract"
import { excerpt, type Subject } from "../store/activity-subjects"

/** What the body of a request adds to what is remembered of it. */
type Detail = { readonly subject?: Subject; readonly detail?: string }

type DetailOf = {
  readonly [Name in RememberedEndpoint]?: (body: Body<Name>, subject: Subject) => Detail
}

/** Where the path does not say all: a verdict, a role, the words of what is new. */
const DETAILS: DetailOf = {
  addLine: ({ text }) => ({ subject: { line: excerpt(text) } }),
  importContributors: ({ contributors }) => ({ detail: String(contributors.length) }),
  changeSpeakers: ({ changes }) => ({ detail: String(changes.length) }),
  addContributor: ({ name }) => ({ subject: { person: name } }),
  copyCampaign: ({ title }) => ({ detail: excerpt(title) }),
  updateCampaign: body => ({ detail: Object.keys(body).join(" ") }),
  updateLine: (body, subject) =>
    body.text === undefined
      ? { detail: "speaker" }
      : { subject: { ...subject, line: excerpt(body.text) }, detail: "text" },
  reviewSubmission: ({ verdict }) => ({ detail: verdict }),
  decideProposal: ({ decision }) => ({ detail: decision }),
  publishFilm: ({ filmId }) => ({ detail: filmId === null ? "withdrawn" : "published" }),
  sendNotices: ({ kind }) => ({ detail: kind }),
  inviteCoordinator: ({ role, label }) => ({ subject: { person: label }, detail: role }),
  changeRole: ({ role }) => ({ detail: role }),
}

export const detailOf = (name: RememberedEndpoint, body: unknown, subject: Subject): Detail => {
  const read = DETAILS[name] as ((body: unknown, subject: Subject) => Detail) | undefined
  return read?.(body, subject) ?? {}
}
