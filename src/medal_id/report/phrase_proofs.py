"""The phrases that reports on what was proved of the rules add, in both languages."""

from __future__ import annotations

from medal_id.rules import Label

#: Phrases by key; words in braces are filled in.
PROOFS: dict[str, Label] = {
    # Gaps.
    "gap-beyond": Label(
        "Beyond the rules: alone, each of these excludes whatever is asked for it",
        "За пределами правил: каждое из этого само исключает всё, о чём правила судят по нему",
    ),
    "gap-kind": Label(
        "Of no known kind: {name} [{id}] leaves it open, and each of its kinds excludes it",
        "Ни одна из известных разновидностей: {name} [{id}] допускает это, а каждая из "
        "разновидностей исключает",
    ),
    "gap-pair": Label(
        "Of no kind together: each of the two fits a kind of {name} [{id}], both fit none",
        "Вместе ни к чему не подходит: по отдельности подходит к разновидностям {name} [{id}], "
        "вместе ни к одной",
    ),
    "gap-seen": Label("{trait}: {values}", "{trait}: {values}"),
    "gap-both": Label("{one}; {other}", "{one}; {other}"),
    "gap-by": Label("excluded by {rules}", "исключают: {rules}"),
    "gap-rule": Label("{trait} of {entry} ({fact})", "{trait}, {entry} ({fact})"),
    "gap-none": Label("No gap.", "Пробелов нет."),
    "gap-more": Label("and {n} more such pairs", "и ещё пар: {n}"),
    "so-many-more": Label("and {n} more", "и ещё {n}"),
    # Statistics.
    "statistics": Label(
        "Specimens: {specimens}, of these skeletons: {skeletons}",
        "Экземпляров: {specimens}, из них составленных по правилам: {skeletons}",
    ),
    "never-asked": Label(
        "Never asked: no specimen shows their trait ({n})",
        "Ни разу не применялись: признака нет ни на одном экземпляре ({n})",
    ),
    "never-decided": Label(
        "Asked, but decided nothing: without them every answer were the same ({n})",
        "Применялись, но ничего не решили: без них все ответы были бы те же ({n})",
    ),
    "decided": Label("Decided ({n})", "Решали ({n})"),
    "rule-of": Label("{entry}: {trait} {often} ({fact})", "{entry}: {trait}, {often} ({fact})"),
    "rule-counts": Label(
        "decided {decided}; asked {asked}: agrees {agreed}, speaks against {disagreed} "
        "(excludes {excluded}), undecided {undecided}",
        "решило {decided}; применялось {asked}: согласуется {agreed}, против {disagreed} "
        "(исключает {excluded}), не решено {undecided}",
    ),
    "rules-more": Label("and {n} more: see --all", "и ещё {n}: см. --all"),
}
