// The block in the editor: what can be set, and a place on the page. The check itself is on the site.
( ( { blocks, blockEditor, components, element }, declared ) => {
	const { createElement: make, Fragment } = element;

	const label = ( name ) => name[ 0 ].toUpperCase() + name.slice( 1 ).replaceAll( '-', ' ' );

	const control = ( name, { kind, values, meaning }, { attributes, setAttributes } ) => {
		const value = attributes[ name ];
		const shared = {
			key: name,
			label: label( name ),
			help: meaning.replaceAll( '`', '' ),
			onChange: ( now ) => setAttributes( { [ name ]: now || undefined } ),
		};
		if ( kind === 'flag' ) {
			return make( components.ToggleControl, { ...shared, checked: Boolean( value ) } );
		}
		if ( kind === 'choice' ) {
			const options = [ '', ...values ].map( ( it ) => ( { value: it, label: it || 'default' } ) );
			return make( components.SelectControl, { ...shared, options, value: value ?? '' } );
		}
		return make( components.TextControl, { ...shared, value: value ?? '' } );
	};

	const edit = ( block ) =>
		make( Fragment, {}, [
			make(
				blockEditor.InspectorControls,
				{ key: 'settings' },
				make(
					components.PanelBody,
					{ title: 'Gereed' },
					Object.entries( declared ).map( ( [ name, attribute ] ) => control( name, attribute, block ) )
				)
			),
			make(
				'div',
				{ key: 'place', ...blockEditor.useBlockProps() },
				make( components.Placeholder, {
					icon: 'chart-bar',
					label: 'Gereed',
					instructions: 'The self-assessment is shown here on your site. Its settings are in the sidebar.',
				} )
			),
		] );

	blocks.registerBlockType( 'gereed/check', { edit, save: () => null } );
} )( window.wp, window.gereedAttributes );
