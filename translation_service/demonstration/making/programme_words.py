"""The words of the programme, in European Portuguese."""

from typing import Final

AUTHOR: Final = "Câmara Municipal de Vila Serena"
RUNNING_HEAD: Final = "Município de Vila Serena · Gabinete de Relações Internacionais"
TITLE: Final = "Programa da visita da delegação de Örnek"
SUBTITLE: Final = "Vila Serena, de 12 a 15 de outubro de 2026"

OPENING: Final = (
    (
        "A delegação da Örnek Belediyesi visita Vila Serena a convite do Presidente da Câmara Municipal. O momento"
        " central da visita é a assinatura do acordo de geminação, que une formalmente as duas cidades depois de dois"
        " anos de colaboração entre escolas, associações e serviços municipais."
    ),
    (
        "O presente programa destina-se aos membros da delegação, aos vereadores e aos técnicos que os acompanham."
        " Qualquer alteração será comunicada pelo Gabinete de Relações Internacionais com a maior antecedência"
        " possível."
    ),
)

DAYS: Final = (
    (
        "Segunda-feira, 12 de outubro",
        (
            (
                "A delegação chega ao aeroporto de Lisboa às 16h30 e é recebida pela vereadora da Cultura, que a"
                " acompanha no autocarro municipal até Vila Serena. A viagem dura cerca de duas horas e inclui uma"
                " breve paragem no miradouro do estuário."
            ),
            (
                "Às 20h00 realiza-se o jantar de boas-vindas no restaurante do Mercado Municipal, com produtos da"
                " região preparados pelos alunos da escola de hotelaria."
            ),
        ),
    ),
    (
        "Terça-feira, 13 de outubro",
        (
            (
                "A sessão solene começa às 10h00 no Salão Nobre dos Paços do Concelho. Depois dos discursos dos dois"
                " presidentes, o acordo de geminação é assinado em português, em turco e em inglês. A cerimónia é"
                " aberta à população e transmitida em direto na página do município."
            ),
            (
                "Durante a tarde, a delegação visita o Museu do Azulejo, onde o conservador apresenta os trabalhos de"
                " restauro em curso, e a Escola Secundária de Vila Serena, onde os alunos do intercâmbio mostram os"
                " projetos realizados em conjunto com os colegas de Örnek."
            ),
        ),
    ),
    (
        "Quarta-feira, 14 de outubro",
        (
            (
                "A manhã é dedicada às reuniões de trabalho. O primeiro grupo discute o intercâmbio escolar do"
                " próximo ano; o segundo grupo compara os planos de proteção civil das duas cidades e as medidas de"
                " prevenção de incêndios florestais."
            ),
            (
                "Às 18h00, a Banda Filarmónica de Vila Serena oferece um concerto na Praça do Município, com obras de"
                " compositores portugueses e turcos. Em caso de chuva, o concerto realiza-se no Teatro Municipal,"
                " com entrada gratuita para todos os habitantes e visitantes, até ao limite da lotação da sala."
            ),
        ),
    ),
    (
        "Quinta-feira, 15 de outubro",
        (
            (
                "A conferência de imprensa tem lugar às 11h00 na Biblioteca Municipal. Os dois presidentes apresentam"
                " o plano de atividades para o primeiro ano da geminação e respondem às perguntas dos jornalistas."
            ),
            (
                "A partida para o aeroporto está prevista para as 14h00, depois de um almoço ligeiro oferecido pela"
                " Associação de Comerciantes."
            ),
        ),
    ),
)

HINTS_HEADING: Final = "Informações úteis"
HINTS: Final = (
    "A delegação fica alojada no Hotel do Rio, Avenida da Liberdade, 24, a cinco minutos a pé dos Paços do Concelho.",
    "A interpretação em turco e em português está assegurada em todas as reuniões.",
    "As refeições têm sempre uma opção vegetariana; outras necessidades devem ser comunicadas até 5 de outubro.",
    "Em outubro, a temperatura varia entre 12 e 22 graus, e convém trazer um casaco impermeável.",
)

CONTACTS_HEADING: Final = "Contactos durante a visita"
CONTACTS: Final = (
    (
        "A Dra. Helena Sampaio, chefe do Gabinete de Relações Internacionais, acompanha a delegação durante toda a"
        " visita e pode ser contactada a qualquer hora pelo telefone +351 200 000 147. As questões de transporte são"
        " tratadas pelo serviço de mobilidade, no número +351 200 000 150."
    ),
)
