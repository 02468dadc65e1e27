"""A pack of one small table, to be broken and extended by tests."""

MINI = """\
pack: mini
title: {zh: 小表, en: Small}
years: {from: 2020}
basis: 某法第一条
sections:
  - {id: one, heading: 情况}
tables:
  - id: t
    section: one
    title: {zh: 表, en: Table}
    columns:
      - {id: a, label: 甲}
      - {id: b, label: 乙}
      - {id: all, label: 合计}
    rows:
      - {id: r, label: 行}
      - id: g
        label: 组
        rows:
          - {id: s, label: 一}
relations:
  - id: t.sum
    each: row
    total: all = a + b
    title: {zh: 和, en: Sum}
"""
