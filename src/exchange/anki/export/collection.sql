INSERT INTO col VALUES (
    1, :seconds, :millis, :millis, 11, 0, 0, 0,
    json_object(
        'nextPos', 1, 'estTimes', json('true'), 'activeDecks', json_array(1), 'sortType', 'noteFld', 'timeLim', 0,
        'sortBackwards', json('false'), 'addToCur', json('true'), 'curDeck', 1, 'newBury', json('true'),
        'newSpread', 0, 'dueCounts', json('true'), 'curModel', CAST(:kind AS text), 'collapseTime', 1200
    ),
    json_object(CAST(:kind AS text), json_object(
        'id', :kind, 'name', :kind_name, 'type', 0, 'mod', :kind_seconds, 'usn', -1, 'sortf', 0, 'did', :deck,
        'vers', json_array(), 'tags', json_array(), 'css', :css,
        'latexPre', '', 'latexPost', '',
        'req', json_array(json_array(0, 'any', json_array(0))),
        'tmpls', json_array(json_object(
            'name', 'Card 1', 'ord', 0, 'qfmt', '{{Front}}',
            'afmt', '{{FrontSide}}' || char(10) || '<hr id=answer>' || char(10) || '{{Back}}',
            'bqfmt', '', 'bafmt', '', 'did', NULL, 'bfont', '', 'bsize', 0
        )),
        'flds', json_array(
            json_object('name', 'Front', 'ord', 0, 'sticky', json('false'), 'rtl', json('false'), 'font', 'Arial',
                'size', 20, 'media', json_array()),
            json_object('name', 'Back', 'ord', 1, 'sticky', json('false'), 'rtl', json('false'), 'font', 'Arial',
                'size', 20, 'media', json_array())
        )
    )),
    json_object(
        '1', json_object(
            'id', 1, 'mod', 0, 'name', 'Default', 'usn', 0, 'lrnToday', json_array(0, 0), 'revToday',
            json_array(0, 0), 'newToday', json_array(0, 0), 'timeToday', json_array(0, 0), 'collapsed',
            json('false'), 'browserCollapsed', json('false'), 'desc', '', 'dyn', 0, 'conf', 1, 'extendNew', 0,
            'extendRev', 0
        ),
        CAST(:deck AS text), json_object(
            'id', :deck, 'mod', :seconds, 'name', :deck_name, 'usn', -1, 'lrnToday', json_array(0, 0), 'revToday',
            json_array(0, 0), 'newToday', json_array(0, 0), 'timeToday', json_array(0, 0), 'collapsed',
            json('false'), 'browserCollapsed', json('false'), 'desc', '', 'dyn', 0, 'conf', 1, 'extendNew', 0,
            'extendRev', 0
        )
    ),
    json_object('1', json_object(
        'id', 1, 'mod', 0, 'name', 'Default', 'usn', 0, 'maxTaken', 60, 'autoplay', json('true'), 'timer', 0,
        'replayq', json('true'), 'dyn', json('false'),
        'new', json_object('bury', json('false'), 'delays', json_array(1.0, 10.0), 'initialFactor', 2500,
            'ints', json_array(1, 4, 0), 'order', 1, 'perDay', 20),
        'rev', json_object('bury', json('false'), 'ease4', 1.3, 'ivlFct', 1.0, 'maxIvl', 36500, 'perDay', 200,
            'hardFactor', 1.2),
        'lapse', json_object('delays', json_array(10.0), 'leechAction', 1, 'leechFails', 8, 'minInt', 1, 'mult', 0.0)
    )),
    '{}'
)
