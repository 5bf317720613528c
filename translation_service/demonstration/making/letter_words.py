"""The words of the letter, in European Portuguese. The notation is that of `writing`."""

from typing import Final

SENDER: Final = "Câmara Municipal de Vila Serena"
ARMS: Final = "Brasão de Vila Serena"
NAME: Final = ("Município de Vila Serena", "Câmara Municipal", "Gabinete de Relações Internacionais")
ADDRESS: Final = (
    "Praça do Município, 1",
    "7999-001 Vila Serena, Portugal",
    "+351 200 000 100",
    "[geral@cm-vilaserena.example](mailto:geral@cm-vilaserena.example)",
)
RECIPIENT: Final = (
    "**Exmo. Senhor Presidente da Örnek Belediyesi**",
    "Cumhuriyet Meydanı 1",
    "Örnek, Turquia",
)
REFERENCES: Final = (
    ("Nossa referência", "GRI/2026/0147"),
    ("Sua referência", "DI-2026-312"),
    ("Data", "14 de setembro de 2026"),
)

SALUTATION: Final = "Exmo. Senhor Presidente,"
GREETING: Final = (
    "É com **grande satisfação** que me dirijo a Vossa Excelência, em nome do Município de Vila Serena, para dar"
    " seguimento à correspondência que as nossas duas cidades têm mantido desde a primavera passada. Tenho o prazer de"
    " informar que a Assembleia Municipal aprovou, **por unanimidade**, a celebração de um *acordo de geminação* com o"
    " município a que Vossa Excelência preside."
)
RESOLUTION: Final = (
    "Deliberação n.º 38/2026, tomada na sessão ordinária da *Assembleia Municipal* de 2 de setembro de 2026."
)
TOWN: Final = (
    "Vila Serena é uma cidade de 18 400 habitantes, situada entre a serra e o estuário. Tal como Örnek, vive da"
    " agricultura, do artesanato e, cada vez mais, do turismo. As duas cidades partilham uma antiga tradição de"
    " azulejo e de olaria, e ambas procuram hoje oferecer aos mais jovens boas razões para ficar na terra onde"
    " nasceram."
)
PICTURE: Final = "Painel de azulejos com a frente ribeirinha de Vila Serena: casas, igreja, ponte e rio"
CAPTION: Final = ". A frente ribeirinha de Vila Serena, com a Ponte Velha."

REASONS_HEADING: Final = "Razões da proposta"
REASONS: Final = (
    (
        "A ideia desta geminação nasceu em 2024, quando um grupo de professores da *Escola Secundária de Vila Serena*"
        " visitou as oficinas de cerâmica de Örnek. O que começou por ser um intercâmbio escolar tornou-se, em pouco"
        " tempo, uma **amizade entre comunidades**: seguiram-se uma exposição conjunta, dois concertos e a primeira"
        " feira de produtos locais, que recebeu mais de 6 000 visitantes."
    ),
    (
        "Estamos convencidos de que chegou o momento de dar a esta amizade uma *forma duradoura*. A geminação"
        " permitirá planear iniciativas a médio prazo, candidatar projetos comuns a programas europeus e, sobretudo,"
        " aproximar as pessoas."
    ),
)

FIELDS_HEADING: Final = "Domínios de cooperação"
FIELDS_OPENING: Final = "Propomos que a cooperação se desenvolva, numa primeira fase, em quatro domínios:"
FIELDS: Final = (
    (
        "**Educação e juventude:** intercâmbio anual de vinte alunos e de quatro professores, com alojamento em"
        " famílias de acolhimento."
    ),
    "**Cultura e património:** exposições itinerantes, residências artísticas e conservação dos painéis de azulejo.",
    "**Ambiente e proteção civil:** partilha de experiência na prevenção de incêndios florestais e na gestão da água.",
    "**Economia local e turismo:** apoio à presença de pequenos produtores nas feiras das duas cidades.",
)
COSTS: Final = (
    (
        "Cada município suportará as despesas de deslocação das suas delegações; as despesas de alojamento e de"
        " alimentação ficarão a cargo do município anfitrião."
    ),
    (
        " O orçamento previsto por Vila Serena para o primeiro ano é de **24 500,00 €**, valor já inscrito nas Grandes"
        " Opções do Plano."
    ),
)
SHARING: Final = "Esta repartição pode ser revista, em cada ano, por acordo escrito entre as partes."

VISIT_HEADING: Final = "Visita oficial a Vila Serena"
INVITATION: Final = (
    "Para assinar o acordo, temos a honra de **convidar Vossa Excelência**, acompanhado de uma delegação de até oito"
    " pessoas, a visitar Vila Serena entre 12 e 15 de outubro de 2026. O programa provisório é o seguinte:"
)
PROGRAMME_TITLE: Final = "Programa provisório da visita oficial, de 12 a 15 de outubro de 2026"
PROGRAMME_HEADS: Final = ("Dia", "Hora", "Atividade")
PROGRAMME: Final = (
    (
        "Segunda-feira, 12 de outubro",
        (
            ("16h30", "Chegada ao aeroporto de Lisboa e viagem para Vila Serena"),
            ("20h00", "Jantar de boas-vindas oferecido pela Câmara Municipal"),
        ),
    ),
    (
        "Terça-feira, 13 de outubro",
        (
            ("10h00", "**Sessão solene** e assinatura do acordo no Salão Nobre"),
            ("15h00", "Visita ao Museu do Azulejo e à Escola Secundária"),
        ),
    ),
    (
        "Quarta-feira, 14 de outubro",
        (
            ("09h30", "Reuniões de trabalho sobre educação e proteção civil"),
            ("18h00", "Concerto da *Banda Filarmónica* na Praça do Município"),
        ),
    ),
    ("Quinta-feira, 15 de outubro", (("11h00", "Conferência de imprensa e despedida"),)),
)
LANGUAGES: Final = (
    "A língua de trabalho será o inglês, com interpretação em turco e em português sempre que necessário. O programa"
    " pormenorizado, com as moradas e os contactos úteis, segue em anexo."
)

STEPS_HEADING: Final = "Próximos passos"
STEPS_OPENING: Final = "Se Vossa Excelência concordar com esta proposta, sugerimos o seguinte calendário:"
STEPS: Final = (
    "Até **25 de setembro**, comunicação das observações de Örnek sobre o projeto de acordo.",
    "Até **2 de outubro**, confirmação da composição da delegação e das horas de chegada.",
    "Em **13 de outubro**, assinatura do acordo nas línguas portuguesa, turca e inglesa, *fazendo fé os três textos*.",
    "Até ao final de novembro, constituição de uma comissão mista que prepare o plano de atividades para 2027.",
)
CLOSING: Final = (
    (
        "O projeto de acordo encontra-se disponível na [página do Gabinete de Relações"
        " Internacionais](https://www.cm-vilaserena.example/geminacao). A chefe do gabinete, Dra. Helena Sampaio,"
        " está ao dispor dos serviços de Vossa Excelência para qualquer esclarecimento."
    ),
    (
        "Na expectativa de receber Vossa Excelência em Vila Serena, e certo de que esta geminação será *proveitosa"
        " para ambas as comunidades*, apresento os meus mais respeitosos cumprimentos e votos de prosperidade para"
        " todos os habitantes de Örnek."
    ),
)
SIGNATURE: Final = ("O Presidente da Câmara Municipal de Vila Serena,", "**António Vasconcelos Moura**")
ENCLOSURES: Final = "**Anexos:** projeto de acordo de geminação (4 páginas); programa da visita (2 páginas)."

RUNNING_HEAD: Final = "Município de Vila Serena · Gabinete de Relações Internacionais · GRI/2026/0147"
FOOT: Final = "Página "
