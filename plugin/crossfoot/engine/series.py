"""What can be judged only when all reports are: years of one body, parts of a whole, a register with gaps."""

from collections.abc import Mapping, Sequence

from crossfoot.binding.figures import FormCells, KeptSource
from crossfoot.binding.filed import Filed
from crossfoot.binding.growth_over_years import bind_growth
from crossfoot.binding.model import Bound, BoundMissing, BoundRollUp, inapplicable, unassessed
from crossfoot.binding.prose_model import BoundGrowth, GrowthClaim
from crossfoot.binding.reason import Reason
from crossfoot.binding.rollup import bind_rollup
from crossfoot.binding.sequence import bind_sequence, bind_unique
from crossfoot.binding.series import SeriesBinder
from crossfoot.engine.coverage import cover_growth
from crossfoot.engine.findings import Findings, merge_items, ranks
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.register import RegisterJudge, SiteFindings
from crossfoot.engine.result import Result
from crossfoot.engine.scopes import Scopes
from crossfoot.engine.series_rules import judged_later
from crossfoot.engine.series_waivers import settle_waivers, waives_gaps
from crossfoot.engine.shelves import Shelf, put_on_shelves
from crossfoot.engine.waive import Waivers
from crossfoot.engine.word import Source
from crossfoot.engine.wording import WordingComparer
from crossfoot.profile.model import Profile
from crossfoot.source.source_file import SourceFile


class SeriesJudge:
    """Packs made ready once; sets reports side by side. The order of the reports does not matter.

    ``wording`` of one judge may serve another with the same packs and register.
    """

    def __init__(
        self, profiles: Sequence[Profile], options: CheckOptions, wording: WordingComparer | None = None
    ) -> None:
        self._options = options
        self._scopes = Scopes(options)
        self._profiles = {profile.id: profile for profile in profiles}
        self._forms = {profile.id: FormCells(profile) for profile in self._profiles.values()}
        self._binders = {id_: SeriesBinder(form, self._forms) for id_, form in self._forms.items()}
        self._ranks = {profile.id: ranks(profile) for profile in self._profiles.values()}
        self.wording = wording or WordingComparer(self._profiles, options.register)
        self._register = RegisterJudge(profiles, self._scopes.at(options.register.source.path, None))

    def judge(self, results: Sequence[Result]) -> SiteFindings | None:
        """Add to every result what the others bring to light; give what is found of the site as a whole."""
        shelves = put_on_shelves(results, self._options.register)
        sources: dict[str, Source] = {
            result.filed.filing.path: KeptSource(result.filed.filing.path, result.filed.line_starts)
            for result in results
            if result.filed is not None
        }
        wordings = self.wording.bind(results)
        for shelf in shelves.values():
            for year, reports in shelf.years.items():
                for result in reports:
                    self._judge_one(result, shelf, year, shelves, sources, wordings)
        for result in results:
            if result.filed is None and result.checklist.profile is not None:
                self._without_body(result)
        return self._register.judge(shelves, sources)

    def take_reached(self) -> frozenset[str]:
        """The codes of the rules that had something to judge beside other reports, since this was last asked."""
        return self._scopes.take_reached()

    def _without_body(self, result: Result) -> None:
        """A report that does not say whose it is: nothing can be held against it."""
        profile = self._profiles[result.checklist.profile or ""]
        rules = self._scopes.at(result.checklist.path, result.year)
        findings = Findings(SourceFile(result.checklist.path, ""), rules.options)
        later = judged_later(profile)
        for requirement in profile.requirements:
            if requirement.id in later:
                rules.judge(findings, unassessed(requirement, Reason("missing-key", "body")))
        result.checklist.items = [*result.checklist.items, *findings.items.values()]

    def _judge_one(
        self,
        result: Result,
        shelf: Shelf,
        year: int,
        shelves: Mapping[str, Shelf],
        sources: Mapping[str, Source],
        wordings: Mapping[str, Bound],
    ) -> None:
        own = result.filed
        profile = self._profiles[result.checklist.profile or ""]
        first = shelf.first(year)
        assert own is not None and first is not None
        waivers = Waivers.resumed(result.waivers)
        in_force = self._scopes.at(own.filing.path, year)
        findings = Findings(
            sources[own.filing.path],
            in_force.options,
            waivers,
            result.checklist.draft,
            result.diagnostics,
            sources=sources,
        )
        undecided = set(in_force.off)
        result.checklist.open = self._open(profile, shelf, year)
        accounts_for_gaps = waives_gaps(waivers, profile)
        across = [
            bind_unique(profile.unique, own, first),
            *self._bind(profile, own, shelf, year, shelves, result.growth, accounts_for_gaps),
        ]
        if own.filing.path in wordings:
            across.append(wordings[own.filing.path])
        for bound in across:
            rules = in_force.judge(findings, bound)
            if bound.not_assessed or bound.requirement.id in result.checklist.open:
                undecided.add(bound.requirement.id)
                undecided.update(rule.code for rule in rules)
            # A draft gives the public no reasons yet.
            accounts = accounts_for_gaps and bound.instances and not result.checklist.draft
            if accounts and isinstance(bound.subject, BoundMissing):
                shelf.accounted_for.update(bound.subject.years)
            if isinstance(bound.subject, BoundGrowth) and result.checklist.coverage is not None:
                result.checklist.coverage = cover_growth(result.checklist.coverage, bound.subject, findings.source)
        items = merge_items(result.checklist.items, findings.items.values())
        rank = self._ranks[profile.id]
        items.sort(key=lambda item: rank.get(item.requirement, len(rank)))
        result.checklist.items = items
        if result.waivers:
            settle_waivers(result, findings, waivers, undecided)

    def _open(self, profile: Profile, shelf: Shelf, year: int) -> frozenset[str]:
        """The requirements that reports may break of which this run knows nothing: another one of the year, one with
        the same wording, and, where that of the year before is not judged, the one before a gap.
        """
        if self._options.whole_site:
            return frozenset()
        asked = (profile.unique, profile.wording, profile.unbroken if year - 1 not in shelf.years else None)
        return frozenset(requirement.id for requirement in asked if requirement is not None)

    def _bind(
        self,
        profile: Profile,
        own: Filed,
        shelf: Shelf,
        year: int,
        shelves: Mapping[str, Shelf],
        growth: Sequence[GrowthClaim],
        accounts_for_gaps: bool,
    ) -> list[Bound]:
        last = shelf.first(year - 1)
        earlier = shelf.before(year)
        told = not accounts_for_gaps and self._register.tells_of(shelf.body, own.kind, year)
        body = self._options.register.find(shelf.body)
        form = self._forms[profile.id]
        bound = bind_sequence(profile, own, last, earlier, form, body=body, told_by_register=told)
        if profile.rollup is not None:
            bound.append(self._rollup(profile, own, shelf, year, shelves))
        bound.extend(self._binders[profile.id].bind(own, last))
        if growth and profile.narrative is not None and profile.narrative.growth is not None:
            figures = {figure.name: figure for figure in profile.narrative.figures}
            bound.append(bind_growth(profile.narrative.growth, figures, growth, own, last, self._forms))
        return bound

    def _rollup(self, profile: Profile, own: Filed, shelf: Shelf, year: int, shelves: Mapping[str, Shelf]) -> Bound:
        assert profile.rollup is not None
        register = self._options.register
        body = register.find(shelf.body)
        if body is None or not body.compiles_for(year):
            return inapplicable(profile.rollup, Reason("not-compiled"))
        filed = {id_: shelves[id_].first(year) for id_ in body.parts if id_ in shelves}
        # A part that was not there yet, or no longer, is not missing; where it filed all the same, it counts.
        parts = [
            (part.name, filed.get(part.id))
            for part in map(register.find, body.parts)
            if part is not None and (filed.get(part.id) is not None or part.files_for(year))
        ]
        if not parts:
            return unassessed(profile.rollup, Reason("no-parts", str(year)), as_type=BoundRollUp)
        return bind_rollup(profile.rollup, own, parts, self._forms)
